package org.citylabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TimeZone;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened is kept in UTC, whoever writes it and wherever the machine stands. */
@CityLabsTest
class DatabaseTimesTest {

    private static final LocalDate DAY = LocalDate.of(2031, 7, 1);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JdbcClient jdbc;

    private final TimeZone before = TimeZone.getDefault();
    private LabId lab;

    @BeforeEach
    void moveTheMachine() {
        lab = labs.open(world.citizenOf(BIELEFELD), BIELEFELD, TAMPERE);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    }

    @AfterEach
    void moveItBack() {
        TimeZone.setDefault(before);
    }

    @Test
    void aTimeWrittenByAnEntityIsTheSameWhereverTheMachineStands() {
        var far = ending();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        assertThat(ending()).isEqualTo(far);
    }

    @Test
    void aTimeThatAQueryNamesMeetsOneThatAnEntityHasWritten() {
        var written = ending();
        var meant = LocalDateTime.parse(written, WRITTEN).toInstant(ZoneOffset.UTC);
        assertThat(jdbc.sql("SELECT CAST(? AS CHAR)")
                        .param(Timestamp.from(meant))
                        .query(String.class)
                        .single())
                .startsWith(written.substring(0, 19));
        assertThat(jdbc.sql("SELECT ends_at FROM lab_member WHERE lab = ? AND ends_at = ?")
                        .params(lab.value(), Timestamp.from(meant))
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .list())
                .containsExactly(meant);
    }

    @Test
    void theDatabasesOwnClockGoesInUtcToo() {
        assertThat(jdbc.sql("SELECT ABS(TIMESTAMPDIFF(SECOND, NOW(6), ?))")
                        .param(Timestamp.from(Instant.now()))
                        .query(Long.class)
                        .single())
                .isLessThan(600);
    }

    /** When somebody's part ends, as the database holds it. */
    private String ending() {
        PersonId person = world.citizenOf(TAMPERE);
        labs.join(lab, person, Part.EDITOR, DAY);
        return jdbc.sql("SELECT CAST(ends_at AS CHAR) FROM lab_member WHERE lab = ? AND person = ?")
                .params(lab.value(), person.value())
                .query(String.class)
                .single();
    }
}
