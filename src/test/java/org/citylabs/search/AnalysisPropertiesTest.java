package org.citylabs.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever is typed becomes words that the server takes for words, and nothing else. */
class AnalysisPropertiesTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final TypedWords WORDS = new TypedWords(ANALYSIS, new Glossary(ANALYSIS));

    @Property(tries = 500)
    void termsHoldLettersDigitsAndLowLinesOnly(@ForAll @StringLength(max = 300) String text) {
        for (var language : new String[] {"de", "en", "fi", "sv", "tr", ""}) {
            assertThat(ANALYSIS.terms(text, language)).allMatch(AnalysisPropertiesTest::isTerm);
        }
    }

    @Property(tries = 500)
    void anOperandIsWordsInParentheses(@ForAll @StringLength(max = 300) String typed) {
        assertThat(WORDS.of(typed))
                .hasSizeLessThanOrEqualTo(12)
                .allSatisfy(word -> assertThat(word.operand()
                                .substring(1, word.operand().length() - 1)
                                .split(" "))
                        .allMatch(term -> isTerm(term.endsWith("*") ? term.substring(0, term.length() - 1) : term)));
    }

    private static boolean isTerm(String term) {
        return !term.isEmpty() && term.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
