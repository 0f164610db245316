package org.citylabs.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.citylabs.kernel.MarkdownOutline;
import org.citylabs.kernel.MarkdownOutline.Line;
import org.citylabs.kernel.MarkdownText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write on cards is read in minutes as they wrote it. */
class MinutesDraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Emission-free mobility (and more)!",
                "- a dash",
                "+ a plus",
                "# a heading",
                "1. a number",
                "12) another",
                "> a quotation",
                "*strong* _weak_ `code` [a](b) ![c](d) <b>e</b> ~~f~~",
                "a | b",
                "&amp; @somebody",
                "back\\slash"
            })
    void wordsAreReadAsTheyWereWritten(String words) {
        var lines = MarkdownOutline.of("- " + MarkdownText.escape(words) + "\n");
        assertThat(lines).containsExactly(new Line(0, 1, "–", words));
    }
}
