package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.citylabs.identity.PeopleAdmin;
import org.citylabs.identity.Role;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens elsewhere shows on open pages, without taking anything from under anybody's hand. */
@BrowserTest
class LiveIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    PeopleAdmin people;

    private final String title = "Live " + UUID.randomUUID();

    @Test
    void theCounterOfAQueueChangesWhileOneLooks() {
        var page = site.window();
        site.signIn(page, world.moderatorOf(LINZ)); // nobody else's desk in these tests
        var before = count(page);
        ideas.openCase(LINZ, title);
        assertThat(page.locator(".main-menu .count")).hasText(Integer.toString(before + 1));
    }

    @Test
    void aNewIdeaWaitsBehindAButtonWhileSomebodyIsInTheList() {
        ideas.make(BIELEFELD, "Something to begin with");
        var page = site.window();
        page.navigate("/ideas");
        var first = page.locator("main .cards a").first();
        first.focus();
        ideas.make(BIELEFELD, title);
        button(page, "1 new idea").click();
        assertThat(link(page, title)).isVisible();
    }

    @Test
    void aSupportBegunAsAVisitorIsGivenBySigningIn() {
        var number = ideas.make(BIELEFELD, title);
        var page = site.window();
        page.navigate("/ideas/" + number);
        button(page, "Support").click();
        textbox(page, "E-mail").fill(world.email(world.citizenOf(BIELEFELD)));
        textbox(page, "Password").fill(TestPeople.PASSWORD);
        button(page, "Sign in").click();
        assertThat(heading(page, title)).isVisible();
        assertThat(page.getByText("1 person supports it")).isVisible();
        assertThat(button(page, "You support this")).isVisible();
    }

    @Test
    void aRoleThatIsTakenAwayClosesTheDeskAndOneThatIsGivenOpensIt() {
        var person = world.citizenOf(BIELEFELD);
        var admin = world.person(BIELEFELD, Role.ADMIN);
        var page = site.window();
        site.signIn(page, person);
        assertThat(link(page, "Moderation")).hasCount(0);
        world.does(admin, () -> people.grant(person, Role.MODERATOR, BIELEFELD));
        assertThat(link(page, "Moderation")).isVisible();
        link(page, "Moderation").click();
        assertThat(heading(page, "Moderation")).isVisible();
        world.does(admin, () -> people.revoke(person, Role.MODERATOR, BIELEFELD));
        assertThat(heading(page, "Moderation")).hasCount(0);
    }

    private int count(Page page) {
        var counter = page.locator(".main-menu .count");
        return counter.isVisible() ? Integer.parseInt(counter.innerText()) : 0;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
