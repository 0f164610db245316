package org.citylabs.board;

import org.citylabs.board.state.Reading;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** In which language people read the titles on boards; chosen once for all boards. */
@Service
@PreAuthorize("permitAll()")
public class ReadingChoices {

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    ReadingChoices(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** What the person at hand has chosen; both languages for whoever has not, and for visitors. */
    public Reading own() {
        return current.id()
                .flatMap(me -> jdbc.sql("SELECT reading FROM board_reading WHERE person = ?")
                        .param(me.value())
                        .query(String.class)
                        .optional())
                .map(Reading::valueOf)
                .orElse(Reading.BOTH);
    }

    /** Keeps the choice of the person at hand, who is signed in. */
    @PreAuthorize("isAuthenticated()")
    public void choose(Reading reading) {
        jdbc.sql("""
                INSERT INTO board_reading (person, reading) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE reading = VALUES(reading)""").params(current.require().value(), reading.name()).update();
    }

    void forget(PersonId person) {
        jdbc.sql("DELETE FROM board_reading WHERE person = ?")
                .param(person.value())
                .update();
    }
}
