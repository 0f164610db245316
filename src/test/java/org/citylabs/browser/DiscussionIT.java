package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.DESKTOP;
import static org.citylabs.browser.Site.PHONE;
import static org.citylabs.browser.Site.button;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.citylabs.city.CityId;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people talk about an idea, each in a browser of their own. */
@BrowserTest
class DiscussionIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Test
    void whatOnePersonSaysTheOtherSeesAndAnswers() {
        var address = "/ideas/" + ideas.make(BIELEFELD, "A roof over the market");
        var here = open(address, BIELEFELD, DESKTOP);
        var there = open(address, TAMPERE, PHONE);

        Site.textbox(here, "Your comment").fill("Who pays for the roof?");
        button(here, "Post comment").click();
        assertThat(comment(there, "Who pays for the roof?")).isVisible();
        assertThat(Site.textbox(here, "Your comment")).hasValue("");

        comment(there, "Who pays for the roof?").getByText("Reply").click();
        textbox(there, Pattern.compile("Reply to .*")).fill("The shops would share it.");
        button(there, "Post reply").click();
        assertThat(comment(here, "The shops would share it.")).isVisible();
        assertThat(Site.heading(here, "2 comments")).isVisible();
    }

    @Test
    void whatIsBeingTypedSurvivesAReloadAndOthersTalkingMeanwhile() {
        var address = "/ideas/" + ideas.make(BIELEFELD, "A well in the park");
        var slow = open(address, BIELEFELD, DESKTOP);
        var quick = open(address, TAMPERE, DESKTOP);

        Site.textbox(slow, "Your comment").pressSequentially("A long thought that is not");
        slow.reload();
        assertThat(Site.textbox(slow, "Your comment")).hasValue("A long thought that is not");

        Site.textbox(quick, "Your comment").fill("I was quicker");
        button(quick, "Post comment").click();
        assertThat(comment(slow, "I was quicker")).isVisible();
        Site.textbox(slow, "Your comment").pressSequentially(" ready yet");
        button(slow, "Post comment").click();
        assertThat(comment(quick, "A long thought that is not ready yet")).isVisible();
        slow.reload();
        assertThat(Site.textbox(slow, "Your comment")).hasValue("");
    }

    @Test
    void aDeletedCommentComesBackByUndo() {
        var page = open("/ideas/" + ideas.make(BIELEFELD, "Swings for all ages"), BIELEFELD, DESKTOP);
        Site.textbox(page, "Your comment").fill("I would swing every day");
        button(page, "Post comment").click();
        comment(page, "I would swing every day").getByText("Delete").click();
        assertThat(page.getByText("I would swing every day")).isHidden();
        button(page, "Undo").click();
        assertThat(comment(page, "I would swing every day")).isVisible();
    }

    @Test
    void aVisitorReportsAnIdea() {
        var page = site.window(PHONE, "en-GB", ColorScheme.DARK);
        page.navigate("/ideas/" + ideas.make(BIELEFELD, "Not what it seems"));
        button(page, "Report Not what it seems").click();
        button(page, "Send report").click();
        assertThat(page.getByText("This is needed.").first()).isVisible();
        Site.textbox(page, "Explanation").fill("This is an advertisement for a shop.");
        page.getByLabel(Pattern.compile("I report this in good faith.*")).check();
        button(page, "Send report").click();
        assertThat(page.getByText("Your report is at the city's desk.")).isVisible();
    }

    private Page open(String address, CityId home, int width) {
        var page = site.window(width, "en-GB", ColorScheme.LIGHT);
        site.signIn(page, world.citizenOf(home));
        page.navigate(address);
        assertThat(Site.textbox(page, "Your comment")).isVisible();
        return page;
    }

    private static Locator comment(Page page, String words) {
        return page.locator(".comments > li").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator textbox(Page page, Pattern name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }
}
