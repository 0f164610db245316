package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** [T2] [T3] Three people write, one without network, while the server is away: nobody's words are lost or doubled. */
class TextRestartIT {

    @Test
    void everybodysWordsAreThereAfterTheServerIsBack() {
        var database = TestDatabase.fresh();
        var before = OwnRun.start(database, 0);
        try (var site = before.site()) {
            var people = Stream.of(BIELEFELD, TAMPERE, LINZ)
                    .map(before.world()::citizenOf)
                    .toList();
            var labs = before.bean(OpenLab.class);
            var lab = labs.open(people.getFirst(), BIELEFELD, TAMPERE, LINZ);
            people.stream().skip(1).forEach(it -> labs.join(lab, it, Part.EDITOR));
            var path = before.bean(LabCatalog.class).summary(lab).orElseThrow().path();
            var pages = people.stream().map(it -> open(site, path, it)).toList();
            write(pages.get(0), "One. ");
            assertThat(notes(pages.get(1))).hasText("One. ");
            assertThat(notes(pages.get(2))).hasText("One. ");
            var port = before.port();
            pages.get(2).context().setOffline(true);
            before.close();

            pages.forEach(page -> assertThat(state(page)).hasAttribute("data-state", "offline"));
            write(pages.get(0), "Two. ");
            write(pages.get(1), "Three. ");
            write(pages.get(2), "Four. ");
            try (var after = OwnRun.start(database, port)) {
                assertThat(notes(pages.get(0))).containsText("Three. ");
                write(pages.get(1), "Five. ");
                pages.get(2).context().setOffline(false);
                pages.forEach(page -> Stream.of("One. ", "Two. ", "Three. ", "Four. ", "Five. ")
                        .forEach(words -> assertThat(notes(page)).containsText(words)));
                pages.forEach(page -> assertThat(state(page)).hasText("saved"));
                Assertions.assertThat(pages.stream().map(page -> notes(page).textContent()))
                        .allMatch(text -> text.length() == "One. Two. Three. Four. Five. ".length())
                        .allMatch(notes(pages.getFirst()).textContent()::equals);
            }
        }
    }

    private static Page open(Site site, String path, PersonId person) {
        var page = site.window();
        site.enter(page, person);
        page.navigate(path);
        assertThat(state(page)).hasText("saved");
        return page;
    }

    private static void write(Page page, String words) {
        notes(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    private static Locator notes(Page page) {
        return Site.textbox(page, "Notes");
    }

    private static Locator state(Page page) {
        return page.locator(".text-state");
    }
}
