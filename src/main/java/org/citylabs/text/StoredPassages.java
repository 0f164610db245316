package org.citylabs.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the passages are kept that are commented on. */
@Component
class StoredPassages {

    private static final String PASSAGES = """
            SELECT id, text, revision, from_place, to_place, quote, person, made_at, comments, resolved_by
            FROM text_passage
            """;

    private final JdbcClient jdbc;

    StoredPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were begun. */
    List<Passage> of(TextId text) {
        return jdbc.sql(PASSAGES + "WHERE text = ? ORDER BY id")
                .param(text.value())
                .query((row, _) -> passage(row))
                .list();
    }

    Optional<Passage> find(UUID id) {
        return jdbc.sql(PASSAGES + "WHERE id = ?")
                .param(id)
                .query((row, _) -> passage(row))
                .optional();
    }

    /** What the texts of some passages belong to. */
    Map<UUID, Subject> subjects(Collection<UUID> passages) {
        return passages.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                SELECT p.id, t.subject FROM text_passage p JOIN text_text t ON t.id = p.text
                                WHERE p.id IN (:passages)""")
                        .param("passages", passages)
                        .query((row, _) -> Map.entry(UUID.fromString(row.getString(1)), Subject.of(row.getString(2))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Passage passage) {
        jdbc.sql("""
                        INSERT INTO text_passage (id, text, revision, from_place, to_place, quote, person, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        passage.id(),
                        passage.text().value(),
                        passage.revision(),
                        passage.from(),
                        passage.to(),
                        passage.quote(),
                        passage.by().value(),
                        Timestamp.from(passage.at()))
                .update();
    }

    /** Where it is now, unless that was noted already. */
    void move(Passage before, Passage now) {
        jdbc.sql("UPDATE text_passage SET revision = ?, from_place = ?, to_place = ? WHERE id = ? AND revision = ?")
                .params(now.revision(), now.from(), now.to(), before.id(), before.revision())
                .update();
    }

    void count(UUID id, int by) {
        jdbc.sql("UPDATE text_passage SET comments = comments + ?, discussed = TRUE WHERE id = ?")
                .params(by, id)
                .update();
    }

    void resolve(UUID id, PersonId by, Instant at) {
        jdbc.sql("UPDATE text_passage SET resolved_by = ?, resolved_at = ? WHERE id = ? AND resolved_by IS NULL")
                .params(by.value(), Timestamp.from(at), id)
                .update();
    }

    void reopen(UUID id) {
        jdbc.sql("UPDATE text_passage SET resolved_by = NULL, resolved_at = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    /** Those that nobody has ever said anything about. */
    void forgetEmpty(Instant before) {
        jdbc.sql("DELETE FROM text_passage WHERE NOT discussed AND made_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    void blank(UUID id) {
        jdbc.sql("UPDATE text_passage SET quote = '' WHERE id = ?").param(id).update();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                UUID.fromString(row.getString("id")),
                new TextId(UUID.fromString(row.getString("text"))),
                row.getLong("revision"),
                row.getInt("from_place"),
                row.getInt("to_place"),
                row.getString("quote"),
                new PersonId(UUID.fromString(row.getString("person"))),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("comments"),
                person(row.getString("resolved_by")));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(UUID.fromString(id));
    }
}
