package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.choose;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citylabs.testing.FaultProxy;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** While the database is away, pages say so; they recover by themselves, and what was typed is still there. */
class DatabaseAwayIT {

    private static final Pattern PORT = Pattern.compile("(//127\\.0\\.0\\.1:)(\\d+)");

    @Test
    void pagesSayThatTheDatabaseIsAwayAndRecoverByThemselves() throws IOException {
        var url = TestDatabase.fresh();
        try (var proxy = new FaultProxy(port(url));
                var run = OwnRun.start(
                        PORT.matcher(url).replaceFirst("$1" + proxy.port()),
                        0,
                        "--spring.datasource.hikari.connection-timeout=1000");
                var site = run.site()) {
            var visitor = site.window();
            var citizen = site.window();
            site.signIn(citizen, run.world().citizenOf(BIELEFELD));
            citizen.navigate("/ideas/new");
            choose(citizen, "City", "Bielefeld");
            proxy.cut();

            visitor.navigate("/ideas");
            assertThat(visitor.locator("h1")).containsText("for a moment");
            textbox(citizen, "Title").fill("Typed while it was away");
            textbox(citizen, "Your idea").fill("This was typed while the database could not be reached.");
            textbox(citizen, "Your idea").blur();
            assertThat(citizen.getByText("for a moment").first()).isVisible();
            var other = site.window();
            other.navigate("/");
            assertThat(other.locator("body")).containsText("for a moment");

            proxy.heal();
            assertThat(heading(visitor, "Ideas")).isVisible();
            assertThat(heading(other, "Where cities")).isVisible();
            assertThat(textbox(citizen, "Title")).hasValue("Typed while it was away");
            citizen.getByLabel(Pattern.compile("Others may use my contribution"))
                    .check();
            button(citizen, "Submit idea").click();
            assertThat(citizen.getByText("In review").first()).isVisible();
        }
    }

    private static int port(String url) {
        Matcher matcher = PORT.matcher(url);
        matcher.find();
        return Integer.parseInt(matcher.group(2));
    }
}
