package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.choose;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** How an idea of Bielefeld comes from a form to everybody, in English, by people who are signed in. */
final class IdeaSteps {

    private IdeaSteps() {}

    static void submit(Page citizen, String title) {
        citizen.navigate("/ideas/new");
        textbox(citizen, "Title").fill(title);
        choose(citizen, "City", "Bielefeld");
        textbox(citizen, "Your idea").fill("A tap on each square, so that nobody needs to buy bottles in summer.");
        citizen.getByLabel(Pattern.compile("Others may use my contribution")).check();
        button(citizen, "Submit idea").click();
        assertThat(heading(citizen, title)).isVisible();
        assertThat(citizen.getByText("In review").first()).isVisible();
    }

    static void publish(Page moderator, String title) {
        moderator.navigate("/moderation");
        moderator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        assertThat(heading(moderator, title)).isVisible();
        button(moderator, "Take this case").click();
        button(moderator, "Publish").click();
        assertThat(heading(moderator, "Moderation")).isVisible();
    }
}
