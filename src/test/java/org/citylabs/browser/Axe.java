package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks for what shuts people out of a page. */
final class Axe {

    /** Half faded in, words have no contrast. */
    private static final String STAND_STILL = """
            Promise.all(document.getAnimations()
              .filter((it) => it.effect.getComputedTiming().endTime !== Infinity)
              .map((it) => it.finished.catch(() => null)))""";

    /** The library's own builder opens a window more for each look, to put frames together, of which there are none. */
    private static final String SOURCE = source();

    /** The connection indicator is the framework's own, outside of any landmark. */
    private static final String RUN = """
            axe.run({ exclude: ['vaadin-connection-indicator'] }, { resultTypes: ['violations'] })
              .then((it) => it.violations.map((each) => each.id + ': ' + each.nodes[0].html))""";

    private Axe() {}

    static void check(Page page, String words) {
        assertThat(violations(page)).as(words).isEmpty();
    }

    /** What axe finds on the page as it is now, and whether it has to be scrolled sideways. */
    static List<String> violations(Page page) {
        page.evaluate(STAND_STILL);
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SOURCE);
        }
        var found = ((List<?>) page.evaluate(RUN)).stream().map(String.class::cast);
        var sideways = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        return Stream.concat(found, sideways ? Stream.of("scrolls sideways") : Stream.empty())
                .toList();
    }

    private static String source() {
        try (var in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
