package org.citylabs.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.citylabs.kernel.Language;
import org.springframework.stereotype.Component;

/**
 * Cuts text into terms: stemmed words with their language before them, such as {@code de_fahrrad}. The prefix keeps
 * languages apart, and keeps words clear of the server's stop words and of its smallest token.
 */
@Component
class TextAnalysis {

    /** Text in none of the four languages is found by its words as they stand. */
    private static final String OTHER = "xx";

    private static final int LONGEST = 60;

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Map.of(
            Language.GERMAN, new GermanAnalyzer(),
            Language.ENGLISH, new EnglishAnalyzer(),
            Language.FINNISH, new FinnishAnalyzer(),
            Language.SWEDISH, new SwedishAnalyzer()));
    private final Analyzer plain = new StandardAnalyzer();

    /** The terms of a text, in order, without the stop words of its language. */
    List<String> terms(String text, String languageTag) {
        return Language.of(languageTag)
                .map(language -> tokens(analyzer(language), language.tag(), text))
                .orElseGet(() -> tokens(plain, OTHER, text));
    }

    /** The words of what somebody typed, as they stand. */
    List<String> words(String typed) {
        return tokens(plain, "", typed);
    }

    /** What a word becomes in each language; a language that counts it among its stop words has none. */
    List<List<String>> inEachLanguage(String word) {
        var result = Arrays.stream(Language.values())
                .map(language -> tokens(analyzer(language), language.tag(), word))
                .collect(Collectors.toCollection(ArrayList::new));
        result.add(tokens(plain, OTHER, word));
        return result;
    }

    private Analyzer analyzer(Language language) {
        return analyzers.getOrDefault(language, plain);
    }

    private static List<String> tokens(Analyzer analyzer, String prefix, String text) {
        var result = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var safe = safe(term.toString());
                if (!safe.isBlank()) {
                    result.add(prefix.isEmpty() ? safe : prefix + "_" + safe);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    /** Only what the server takes for part of a word, so that nothing in a term is ever an operator. */
    private static String safe(String term) {
        var safe = new StringBuilder();
        term.codePoints()
                .limit(LONGEST)
                .forEach(character -> safe.appendCodePoint(Character.isLetterOrDigit(character) ? character : '_'));
        return safe.chars().allMatch(character -> character == '_') ? "" : safe.toString();
    }
}
