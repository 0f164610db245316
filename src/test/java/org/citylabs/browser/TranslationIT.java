package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.citylabs.identity.PersonId;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Moderators and a volunteer translate an idea, and somebody reads it. */
@BrowserTest
class TranslationIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Test
    void anIdeaIsTranslatedSideBySideAndReadAtOnce() {
        var number = ideas.make(BIELEFELD, "A bench for Jahnplatz");
        var readers = site.window(Site.PHONE, "de-DE", ColorScheme.DARK);
        readers.navigate("/ideas/" + number);
        assertThat(Site.heading(readers, "A bench for Jahnplatz")).isVisible();
        var first = open(number, world.moderatorOf(BIELEFELD));
        var second = open(number, world.moderatorOf(BIELEFELD));
        passage(second, 1).fill("Eine Bank am Jahnplatz");
        translate(first, 1, "Eine Bank für den Jahnplatz");
        assertThat(first.getByText("Translated by")).isVisible();
        second.keyboard().press("Tab");
        assertThat(second.getByText("Somebody else has translated this passage meanwhile:"))
                .isVisible();
        Axe.check(second, "two who translate one passage");
        Site.button(second, "Take theirs").click();
        assertThat(passage(second, 1)).hasValue("Eine Bank für den Jahnplatz");
        translate(second, 2, "Damit man sich auf dem Weg ausruhen kann.");
        assertThat(Site.heading(readers, "Eine Bank für den Jahnplatz")).isVisible();
        assertThat(readers.getByText("Damit man sich auf dem Weg ausruhen kann."))
                .isVisible();
        Site.button(readers, "Original lesen (Englisch)").click();
        assertThat(Site.heading(readers, "A bench for Jahnplatz")).isVisible();
    }

    private Page open(long number, PersonId moderator) {
        var page = site.window();
        site.enter(page, moderator);
        page.navigate("/ideas/" + number);
        Site.button(page, "Translate").click();
        assertThat(passage(page, 1)).isVisible();
        return page;
    }

    private static void translate(Page page, int number, String words) {
        passage(page, number).fill(words);
        page.keyboard().press("Tab");
    }

    private static Locator passage(Page page, int number) {
        return Site.textbox(page, "Translation of passage " + number);
    }
}
