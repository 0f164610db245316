package org.citylabs.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was said lately about everything that belongs together. Whoever calls has asked whether it may be read. */
@Service
@ForModules
public class CommentNews {

    private final JdbcClient jdbc;

    CommentNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What others than one person have said after a time and is shown, the latest first, in one query.
     *
     * @param within what the subjects belong to, as in {@link Discussed.Topic}
     */
    public List<NewComment> since(UUID within, Instant time, PersonId me, int limit) {
        return jdbc.sql("""
                        SELECT c.subject_kind, c.subject_id, c.author, c.written_at, m.person IS NOT NULL
                        FROM discussion_comment c
                        LEFT JOIN discussion_mention m ON m.comment = c.id AND m.person = :me
                        WHERE c.within = :within AND c.written_at > :time AND c.author <> :me AND c.state = 'SHOWN'
                        ORDER BY c.written_at DESC LIMIT :limit""")
                .param("me", me.value())
                .param("within", within)
                .param("time", Timestamp.from(time))
                .param("limit", limit)
                .query((row, _) -> new NewComment(
                        new Subject(row.getString(1), UUID.fromString(row.getString(2))),
                        new PersonId(UUID.fromString(row.getString(3))),
                        row.getTimestamp(4).toInstant(),
                        row.getBoolean(5)))
                .list();
    }
}
