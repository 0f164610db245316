package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.citylabs.identity.Role;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every route has no violation that axe can find, in two languages, both colour schemes and both widths. */
@BrowserTest
@Import(PublishedIdea.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea published;

    private long idea;
    private String openCase;

    @BeforeAll
    void haveSomethingToShow() {
        idea = published.make(BIELEFELD, "Something to look at");
        openCase = published.openCase(BIELEFELD, "Something to decide");
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("de-DE", ColorScheme.LIGHT, Site.DESKTOP),
                Arguments.of("de-DE", ColorScheme.DARK, Site.PHONE),
                Arguments.of("fi-FI", ColorScheme.DARK, Site.DESKTOP),
                Arguments.of("fi-FI", ColorScheme.LIGHT, Site.PHONE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void publicPages(String locale, ColorScheme scheme, int width) {
        var page = site.window(width, locale, scheme);
        List.of(
                        "",
                        "ideas",
                        "ideas/new",
                        "ideas/" + idea,
                        "login",
                        "register",
                        "forgot",
                        "reset/x",
                        "confirm/x",
                        "no/such/page")
                .forEach(path -> check(page, path));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesOfPeopleWithEveryRole(String locale, ColorScheme scheme, int width) {
        var everything = world.person(BIELEFELD, Role.CITIZEN, Role.MODERATOR, Role.ADMIN, Role.OPERATOR);
        var page = site.window(width, locale, scheme);
        site.enter(page, everything);
        List.of(
                        "account",
                        "ideas/mine",
                        "moderation",
                        "moderation/" + openCase,
                        "admin",
                        "admin/people/bielefeld",
                        "admin/cities/new")
                .forEach(path -> check(page, path));
    }

    private static void check(Page page, String path) {
        page.navigate("/" + path);
        PlaywrightAssertions.assertThat(page.locator("main h1")).hasCount(1);
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream()
                        .map(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
                        .toList())
                .as("/" + path)
                .isEmpty();
        var sideways = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(sideways).as("/" + path + " scrolls sideways").isFalse();
    }
}
