package org.citylabs.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citylabs.identity.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which revision of which board somebody has last seen, and when. */
@Component
class BoardVisitRows {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    BoardVisitRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Visitor(PersonId person, BoardId board) {}

    record Seen(long revision, Instant at) {

        /** What was seen later does not go back, even if it is heard of earlier. */
        Seen or(Seen other) {
            return revision >= other.revision ? this : other;
        }
    }

    Optional<Seen> find(Visitor visitor) {
        return jdbc.sql("SELECT revision, seen_at FROM board_visit WHERE person = ? AND board = ?")
                .params(visitor.person().value(), visitor.board().value())
                .query((row, _) -> new Seen(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    @Transactional
    void keep(Map<Visitor, Seen> noted) {
        List<Object[]> rows = noted.entrySet().stream()
                .map(it -> new Object[] {
                    it.getKey().person().value(),
                    it.getKey().board().value(),
                    it.getValue().revision(),
                    Timestamp.from(it.getValue().at())
                })
                .toList();
        batches.batchUpdate("""
                INSERT INTO board_visit (person, board, revision, seen_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE revision = GREATEST(revision, VALUES(revision)), seen_at = VALUES(seen_at)""", rows);
    }

    void forget(PersonId person) {
        jdbc.sql("DELETE FROM board_visit WHERE person = ?")
                .param(person.value())
                .update();
    }
}
