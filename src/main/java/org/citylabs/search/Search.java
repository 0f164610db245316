package org.citylabs.search;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.kernel.ForModules;
import org.citylabs.search.TypedWords.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds things by words, in four languages at once. Whoever asks has asked for the permission to see them. */
@Service
@ForModules
@Transactional(readOnly = true)
public class Search {

    /** So many hits at most are shown by relevance. */
    public static final int MOST = 200;

    private static final int CANDIDATES = 40;
    private static final int CONCEPT_WEIGHT = 3;

    private final JdbcClient jdbc;
    private final TypedWords words;

    Search(JdbcClient jdbc, TypedWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * What has all the telling words that somebody typed, in whatever form and in any of the four languages.
     *
     * @return ids, the most relevant first, at most 200; none where nothing was typed that is a word
     */
    public List<UUID> find(String typed, SearchFilter among) {
        var wanted = words.of(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var expression = wanted.stream()
                .map(word -> (word.telling() ? "+" : "") + word.operand())
                .collect(Collectors.joining(" "));
        return hits(expression, among, MOST).stream().map(Hit::id).toList();
    }

    /**
     * What is about the same as a title, in any of the four languages: more than half of what the title tells,
     * where a word known to the glossary tells three times as much as another.
     *
     * @return ids, the most alike first
     */
    public List<UUID> alike(String title, SearchFilter among, int most) {
        var telling = words.of(title).stream().filter(Word::telling).toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        var expression = telling.stream().map(Word::operand).collect(Collectors.joining(" "));
        var needed = telling.stream().mapToInt(Search::weight).sum() / 2 + 1;
        return hits(expression, among, CANDIDATES).stream()
                .map(hit -> new Likeness(hit.id(), likeness(telling, hit)))
                .filter(found -> found.weight() >= needed)
                .sorted(Comparator.comparingInt(Likeness::weight).reversed())
                .limit(most)
                .map(Likeness::id)
                .toList();
    }

    private record Hit(UUID id, String terms) {}

    private record Likeness(UUID id, int weight) {}

    private static int likeness(List<Word> telling, Hit hit) {
        return telling.stream()
                .filter(word -> word.isIn(hit.terms()))
                .mapToInt(Search::weight)
                .sum();
    }

    private static int weight(Word word) {
        return word.concepts().isEmpty() ? 1 : CONCEPT_WEIGHT;
    }

    private List<Hit> hits(String expression, SearchFilter among, int most) {
        return jdbc.sql("""
                        SELECT id, terms FROM search_entry
                        WHERE MATCH(terms) AGAINST (:expression IN BOOLEAN MODE) AND kind = :kind
                          AND (:city IS NULL OR city = :city) AND (:topic IS NULL OR topic = :topic)
                          AND (:language IS NULL OR language = :language)
                        ORDER BY MATCH(terms) AGAINST (:expression IN BOOLEAN MODE) DESC, id DESC
                        LIMIT :most""")
                .param("expression", expression)
                .param("kind", among.kind())
                .param("city", among.city())
                .param("topic", among.topic())
                .param("language", among.language())
                .param("most", most)
                .query((row, _) -> new Hit(row.getObject("id", UUID.class), row.getString("terms")))
                .list();
    }
}
