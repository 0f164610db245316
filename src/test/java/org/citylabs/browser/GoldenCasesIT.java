package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.citylabs.lab.LabCatalog;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** [T4] The library in the page, as people are given it, agrees with the cases that the Java change sets are held to. */
@BrowserTest
class GoldenCasesIT {

    private static final String CASES = "/org/citylabs/text/change/golden.jsonl";

    /** Gives the cases that come to something else, with what they come to. */
    private static final String JUDGE = """
            (lines) => {
              const text = document.querySelector('.joint-text').jointText;
              const ChangeSet = text.own.constructor;
              const Text = text.base.constructor;
              return lines.flatMap((line) => {
                const golden = JSON.parse(line);
                const doc = Text.of(golden.doc.split('\\n'));
                const [a, b, c] = [golden.a, golden.b, golden.c].map((it) => ChangeSet.fromJSON(it));
                const made = {
                  applied: a.apply(doc).toString(),
                  inverted: a.invert(doc).toJSON(),
                  composed: a.compose(c).toJSON(),
                  before: a.map(b, true).toJSON(),
                  after: a.map(b, false).toJSON(),
                  stay: a.mapPos(golden.place, -1),
                  go: a.mapPos(golden.place, 1),
                };
                return Object.keys(made).every((it) => JSON.stringify(made[it]) === JSON.stringify(golden[it]))
                  ? []
                  : [line + ' came to ' + JSON.stringify(made)];
              });
            }""";

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabCatalog catalog;

    @Test
    void t4_theLibraryAgrees() throws IOException {
        var person = world.citizenOf(BIELEFELD);
        var lab = labs.open(person, BIELEFELD, TAMPERE);
        var page = site.window();
        site.enter(page, person);
        page.navigate(catalog.summary(lab).orElseThrow().path());
        assertThat(page.locator(".text-state")).hasText("saved");
        var cases = cases();
        Assertions.assertThat(cases).as("[guard]").hasSizeGreaterThan(200);
        Assertions.assertThat((List<?>) page.evaluate(JUDGE, cases)).as("[T4]").isEmpty();
    }

    private static List<String> cases() throws IOException {
        try (var file = GoldenCasesIT.class.getResourceAsStream(CASES)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
