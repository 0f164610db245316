package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Going from page to page: where one lands, where the focus is, and what moves meanwhile. */
@BrowserTest
class NavigationIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @ParameterizedTest
    @ValueSource(strings = {"/nosuch", "/no/such/page", "/confirm", "/moderation/no/such"})
    void anAddressThatNobodyHasIsToldKindlyToEverybody(String address) {
        var visitor = site.window();
        assertThat(visitor.navigate(address).status()).isEqualTo(404);
        assertThat(heading(visitor, "There is no such page")).isVisible();

        var citizen = site.window();
        site.signIn(citizen, world.citizenOf(BIELEFELD));
        assertThat(citizen.navigate(address).status()).isEqualTo(404);
        assertThat(heading(citizen, "There is no such page")).isVisible();
        assertThat(link(citizen, "Ideas")).isVisible();
        assertThat(citizen.locator("main")).containsText(Pattern.compile("\\d{4}-\\d{4}"));
    }

    @Test
    void whatIsNotForEverybodyStaysSo() {
        var page = site.window();
        page.navigate("/account");
        assertThat(heading(page, "Sign in")).isVisible();
        assertThat(page.request().get("/actuator/env").url()).contains("/login");
        assertThat(page.request().post("/nosuch").url()).contains("/login");
    }

    @Test
    void robotsAreToldWhereToLook() {
        var answer = site.window().request().get("/robots.txt");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Disallow: /moderation").doesNotContain("Disallow: /ideas\n");
    }

    @Test
    void skippingToTheContentStaysOnThePage() {
        var page = site.window();
        page.navigate("/ideas");
        assertThat(heading(page, "Ideas")).isVisible();
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/ideas$"));
        assertThat(heading(page, "Ideas")).isVisible();
    }

    @Test
    void aFirstPageLeavesTheFocusAloneAndEachOtherBeginsAtItsHeading() {
        ideas.make(BIELEFELD, "A bench to arrive at");
        var page = site.window();
        page.navigate("/ideas");
        assertThat(heading(page, "Ideas")).isVisible();
        assertThat(page.locator("body")).isFocused();

        link(page, "A bench to arrive at").click();
        assertThat(heading(page, "A bench to arrive at")).isFocused();
        link(page, "Ideas").click();
        assertThat(heading(page, "Ideas")).isFocused();
        link(page, "Sign in").click();
        assertThat(heading(page, "Sign in")).isFocused();
    }

    @Test
    void pagesBeginAtTheirTopAndBackLeadsToWhereOneWas() {
        IntStream.rangeClosed(0, IdeaCatalog.PAGE).forEach(n -> ideas.make(BIELEFELD, "One of many " + n));
        var page = site.window();
        page.navigate("/ideas");
        link(page, "Next ideas").click();
        assertThat(link(page, "Previous ideas")).isVisible();
        assertThat(heading(page, "Ideas")).isFocused();
        page.waitForFunction("scrollY === 0");

        page.goBack();
        assertThat(link(page, "Next ideas")).isVisible();
        page.waitForFunction("scrollY > 600");
        link(page, "One of many 5").click();
        assertThat(heading(page, "One of many 5")).isFocused();
        page.waitForFunction("scrollY === 0");
    }

    @Test
    void whoSearchesKeepsTheFocusInTheField() {
        ideas.make(BIELEFELD, "A lighthouse inland");
        var page = site.window();
        page.navigate("/ideas");
        textbox(page, "Search ideas").pressSequentially("lighthouse");
        assertThat(page).hasURL(Pattern.compile(".*lighthouse.*"));
        assertThat(link(page, "A lighthouse inland")).isVisible();
        assertThat(textbox(page, "Search ideas")).isFocused();
    }

    @Test
    void theFirstIdeaTakesThePlaceOfTheWordsThatThereIsNone() {
        var page = site.window();
        page.navigate("/ideas?city=" + LINZ.value());
        var nothing = page.getByText("Nothing fits yet.");
        assertThat(nothing).isVisible();
        ideas.make(LINZ, "The first idea of Linz");
        assertThat(link(page, "The first idea of Linz")).isVisible();
        assertThat(nothing).isHidden();
    }

    @Test
    void whatIsNewComesWhenAskedForAndTakesTheFocus() {
        ideas.make(TAMPERE, "An old idea");
        var page = site.window();
        page.navigate("/ideas");
        link(page, "An old idea").focus();
        ideas.make(TAMPERE, "A quite new idea");
        button(page, "1 new idea").click();
        assertThat(link(page, "A quite new idea")).isFocused();
    }

    @Test
    void theHomePageMovesNothingUnderSomebodysHands() {
        ideas.make(TAMPERE, "Under my hands");
        var page = site.window();
        page.navigate("/");
        link(page, "Under my hands").focus();
        var witness = site.window();
        witness.navigate("/");
        ideas.make(TAMPERE, "Comes meanwhile");
        assertThat(link(witness, "Comes meanwhile")).isVisible();
        assertThat(link(page, "Under my hands")).isFocused();
        assertThat(link(page, "Comes meanwhile")).isHidden();
        link(page, "CityLabs").focus();
        assertThat(link(page, "Comes meanwhile")).isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
