package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what shuts people out of a page. */
final class Axe {

    /** Half faded in, words have no contrast. */
    private static final String STAND_STILL = """
            Promise.all(document.getAnimations()
              .filter((it) => it.effect.getComputedTiming().endTime !== Infinity)
              .map((it) => it.finished.catch(() => null)))""";

    private Axe() {}

    static void check(Page page, String words) {
        assertThat(violations(page)).as(words).isEmpty();
    }

    /** What axe finds on the page as it is now, and whether it has to be scrolled sideways. */
    static List<String> violations(Page page) {
        page.evaluate(STAND_STILL);
        var found = new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator") // the framework's own, outside of any landmark
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml());
        var sideways = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        return Stream.concat(found, sideways ? Stream.of("scrolls sideways") : Stream.empty())
                .toList();
    }
}
