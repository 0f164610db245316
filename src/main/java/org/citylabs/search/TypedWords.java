package org.citylabs.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Understands what somebody typed, in whichever language they did. */
@Component
class TypedWords {

    private static final int MOST = 12;
    private static final int PREFIX = 3;

    private final TextAnalysis analysis;
    private final Glossary glossary;

    TypedWords(TextAnalysis analysis, Glossary glossary) {
        this.analysis = analysis;
        this.glossary = glossary;
    }

    /** The first twelve words, each with everything that it may stand for. */
    List<Word> of(String typed) {
        return analysis.words(typed).stream()
                .distinct()
                .limit(MOST)
                .map(this::word)
                .toList();
    }

    private Word word(String word) {
        var languages = analysis.inEachLanguage(word);
        var terms = languages.stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Word(terms, glossary.conceptsOf(terms), languages.stream().noneMatch(List::isEmpty));
    }

    /**
     * A word somebody typed.
     *
     * @param terms what it is in each language
     * @param concepts what it means across languages
     * @param telling whether no language takes it for a stop word
     */
    record Word(Set<String> terms, Set<String> concepts, boolean telling) {

        private static final int COMPOUND = 5;

        /** As an operand of the server's boolean mode; longer words are found at the beginning of compounds, too. */
        String operand() {
            var operand = terms.stream().map(Word::beginning).collect(Collectors.joining(" ", "(", ""));
            return operand + concepts.stream().map(concept -> " " + concept).collect(Collectors.joining()) + ")";
        }

        /** Whether it is among the terms of an entry, given with blanks around each. */
        boolean isIn(String entry) {
            return concepts.stream().anyMatch(concept -> entry.contains(" " + concept + " "))
                    || terms.stream().anyMatch(term -> entry.contains(" " + term + (isLong(term) ? "" : " ")));
        }

        private static String beginning(String term) {
            return isLong(term) ? term + "*" : term;
        }

        private static boolean isLong(String term) {
            return term.length() >= PREFIX + COMPOUND;
        }
    }
}
