package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A restart of the server signs nobody out and loses nothing that was saved. */
class RestartIT {

    @Test
    void peopleStaySignedInAndFindTheirDraft() {
        var database = TestDatabase.fresh();
        var before = OwnRun.start(database, 0);
        try (var site = before.site()) {
            var page = site.window();
            site.signIn(page, before.world().citizenOf(BIELEFELD));
            page.navigate("/ideas/new");
            textbox(page, "Title").fill("A slide from the castle");
            textbox(page, "Title").blur();
            assertThat(page.locator(".saved")).hasText("Saved");
            assertThat(page).hasURL(Pattern.compile("draft="));
            var port = before.port();
            before.close();

            try (var _ = OwnRun.start(database, port)) {
                page.reload();
                assertThat(textbox(page, "Title")).hasValue("A slide from the castle");
                assertThat(me(page)).isVisible();
            }
        }
    }

    private static Locator me(Page page) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Me"));
    }
}
