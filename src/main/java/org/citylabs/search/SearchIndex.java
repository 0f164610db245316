package org.citylabs.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where modules write what can be found. Writing the same twice changes nothing. */
@Service
@ForModules
@Transactional
public class SearchIndex {

    private static final int TITLE_WEIGHT = 3;

    private final JdbcClient jdbc;
    private final TextAnalysis analysis;
    private final Glossary glossary;
    private final Clock clock;

    SearchIndex(JdbcClient jdbc, TextAnalysis analysis, Glossary glossary, Clock clock) {
        this.jdbc = jdbc;
        this.analysis = analysis;
        this.glossary = glossary;
        this.clock = clock;
    }

    /** Makes something findable, or findable by its new words. */
    public void put(SearchEntry entry) {
        jdbc.sql("""
                        INSERT INTO search_entry (kind, id, city, topic, language, terms, indexed_at)
                        VALUES (:kind, :id, :city, :topic, :language, :terms, :at)
                        ON DUPLICATE KEY UPDATE city = VALUES(city), topic = VALUES(topic),
                          language = VALUES(language), terms = VALUES(terms), indexed_at = VALUES(indexed_at)""")
                .param("kind", entry.subject().kind())
                .param("id", entry.subject().id())
                .param("city", entry.city())
                .param("topic", entry.topic())
                .param("language", entry.language())
                .param("terms", terms(entry))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Nobody finds it any more. */
    public void remove(Subject subject) {
        jdbc.sql("DELETE FROM search_entry WHERE kind = ? AND id = ?")
                .params(subject.kind(), subject.id())
                .update();
    }

    /** Whether there is nothing of a kind. */
    boolean isEmpty(String kind) {
        return jdbc.sql("SELECT 1 FROM search_entry WHERE kind = ? LIMIT 1")
                .param(kind)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** Removes what has not been written again since then. */
    void removeOlder(String kind, Instant than) {
        jdbc.sql("DELETE FROM search_entry WHERE kind = ? AND indexed_at < ?")
                .params(kind, Timestamp.from(than))
                .update();
    }

    private String terms(SearchEntry entry) {
        var title = analysis.terms(entry.title(), entry.language());
        var text = analysis.terms(entry.text(), entry.language());
        var words = Stream.concat(
                        Collections.nCopies(TITLE_WEIGHT, title).stream().flatMap(List::stream), text.stream())
                .toList();
        return Stream.concat(words.stream(), glossary.conceptsOf(words).stream())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
