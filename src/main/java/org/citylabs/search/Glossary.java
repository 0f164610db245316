package org.citylabs.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citylabs.kernel.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Words for the same thing in the four languages, so that what is alike is found across them. A concept becomes a
 * term of its own, such as {@code c_bicycle}, beside the words themselves. Words of five letters and more are also
 * known at the beginning and at the end of a compound.
 */
@Component
class Glossary {

    private static final int COMPOUND = 5;
    private static final int PREFIX = 3;

    private final Map<String, String> concepts = new HashMap<>();

    Glossary(TextAnalysis analysis) {
        var file = new ClassPathResource("glossary.csv", Glossary.class);
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line.split(";"), analysis));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns: concept, then words in German, English, Finnish, Swedish, separated by commas. */
    private void add(String[] columns, TextAnalysis analysis) {
        var concept = "c_" + columns[0].strip();
        for (var language : Language.values()) {
            for (var word : columns[1 + language.ordinal()].split(",")) {
                analysis.terms(word.strip(), language.tag()).forEach(term -> concepts.put(term, concept));
            }
        }
    }

    /** The concepts that some terms stand for. */
    Set<String> conceptsOf(Iterable<String> terms) {
        var found = new TreeSet<String>();
        terms.forEach(term -> add(term, found));
        return found;
    }

    private void add(String term, Set<String> found) {
        addIfKnown(term, found);
        var language = term.substring(0, PREFIX);
        for (int cut = PREFIX + COMPOUND; cut < term.length(); cut++) {
            addIfKnown(term.substring(0, cut), found);
        }
        for (int cut = PREFIX + 1; cut <= term.length() - COMPOUND; cut++) {
            addIfKnown(language + term.substring(cut), found);
        }
    }

    private void addIfKnown(String term, Set<String> found) {
        var concept = concepts.get(term);
        if (concept != null) {
            found.add(concept);
        }
    }
}
