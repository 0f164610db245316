package org.citylabs.idea;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who follows which idea, and which steps they were told of. */
@Component
class Followers {

    /** So many people are told of a step. */
    private static final int TOLD = 1000;

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(IdeaId id, PersonId person) {
        jdbc.sql("DELETE FROM idea_follow WHERE idea = ? AND person = ?")
                .params(id.value(), person.value())
                .update();
    }

    boolean includes(IdeaId id, PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM idea_follow WHERE idea = ? AND person = ?")
                        .params(id.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void begin(IdeaId id, PersonId person, Instant at) {
        jdbc.sql("INSERT IGNORE INTO idea_follow (idea, person, since) VALUES (?, ?, ?)")
                .params(id.value(), person.value(), Timestamp.from(at))
                .update();
    }

    List<PersonId> of(IdeaId id) {
        return jdbc
                .sql("SELECT person FROM idea_follow WHERE idea = ? ORDER BY since LIMIT ?")
                .params(id.value(), TOLD)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whether this is the first time that a step is told. */
    boolean isNews(UUID step) {
        return jdbc.sql("INSERT IGNORE INTO idea_told (step) VALUES (?)")
                        .param(step)
                        .update()
                == 1;
    }
}
