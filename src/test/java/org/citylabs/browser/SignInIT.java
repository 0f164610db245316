package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Test
    void enterInAFieldSignsIn() {
        var page = loginPage();
        textbox(page, "Password").press("Enter");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Me")))
                .isVisible();
    }

    @Test
    void enterOnALinkFollowsTheLink() {
        var page = loginPage();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forgot your password?"))
                .press("Enter");
        assertThat(heading(page, "Forgot your password?")).isVisible();
    }

    @Test
    void whoIsSignedInFindsNoFormToSignUpOrIn() {
        var page = site.window();
        site.signIn(page, world.citizenOf(BIELEFELD));
        for (var path : new String[] {"/register", "/login"}) {
            page.navigate(path);
            assertThat(page).hasURL(Pattern.compile("localhost:\\d+/$"));
        }
    }

    /** With everything typed in. */
    private Page loginPage() {
        var page = site.window();
        page.navigate("/login");
        textbox(page, "E-mail").fill(world.email(world.citizenOf(BIELEFELD)));
        textbox(page, "Password").pressSequentially(TestPeople.PASSWORD);
        return page;
    }
}
