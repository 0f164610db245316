package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.DESKTOP;
import static org.citylabs.browser.Site.PHONE;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.choose;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way of an idea, as people walk it: citizen, moderator, and a visitor who has the list open. */
@BrowserTest
class JourneyIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESKTOP})
    void anIdeaGoesFromFormToPublished(int width) {
        var citizen = world.citizenOf(BIELEFELD);
        var moderator = world.moderatorOf(BIELEFELD);
        var title = "Drinking water in the old town, width " + width;

        var visitor = site.window(DESKTOP, "en-GB", ColorScheme.LIGHT);
        visitor.navigate("/ideas");
        assertThat(heading(visitor, "Ideas")).isVisible();

        var phone = site.window(width, "en-GB", ColorScheme.LIGHT);
        site.signIn(phone, citizen);
        IdeaSteps.submit(phone, title);

        var desk = site.window(DESKTOP, "en-GB", ColorScheme.LIGHT);
        site.signIn(desk, moderator);
        IdeaSteps.publish(desk, title);

        assertThat(visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    @Test
    void aDraftBegunBeforeSigningInIsThereAfterwards() {
        var citizen = world.citizenOf(BIELEFELD);
        var page = site.window(PHONE, "en-GB", ColorScheme.LIGHT);
        page.navigate("/ideas/new");
        textbox(page, "Title").fill("A swing for grown-ups");
        choose(page, "City", "Bielefeld");
        textbox(page, "Your idea").fill("Grown-ups would like to swing too, and there is room beside the playground.");
        button(page, "Submit idea").click();
        textbox(page, "E-mail").fill(world.email(citizen));
        textbox(page, "Password").fill(TestPeople.PASSWORD);
        button(page, "Sign in").click();
        assertThat(textbox(page, "Title")).hasValue("A swing for grown-ups");
    }
}
