package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityLabsTest
class StoredTextLogTest extends TextLogContract {

    private final StoredTextLog log;
    private final JointTexts texts;
    private final JdbcClient jdbc;
    private final World world;
    private final OpenLab labs;
    private TextId latest;

    @Autowired
    StoredTextLogTest(StoredTextLog log, JointTexts texts, JdbcClient jdbc, World world, OpenLab labs) {
        this.log = log;
        this.texts = texts;
        this.jdbc = jdbc;
        this.world = world;
        this.labs = labs;
    }

    @Override
    TextLog log() {
        return log;
    }

    @Override
    TextId textOf(PersonId person) {
        var lab = labs.open(person, BIELEFELD, TAMPERE);
        latest = world.as(person, () -> texts.begin(lab.subject(), Language.ENGLISH));
        return latest;
    }

    @Override
    PersonId somebody() {
        return world.citizenOf(TAMPERE);
    }

    /** So that the contract, which compares what is read, is known to have read from snapshots. */
    @AfterEach
    void t5_thereIsASnapshotForEachHundredUpdates() {
        var hundreds =
                log.read(latest).map(it -> it.revision() / StoredTextLog.STRIDE).orElse(0L);
        var snapshots = jdbc.sql("SELECT COUNT(*) FROM text_snapshot WHERE text = ?")
                .param(latest.value())
                .query(Long.class)
                .single();
        assertThat(snapshots).as("[T5]").isEqualTo(hundreds);
    }

    @Test
    void thereIsNoTextWhereThereIsNone() {
        latest = new TextId(UUID.randomUUID());
        assertThat(log.read(latest)).isEmpty();
        assertThat(log.at(latest, 0)).isEmpty();
    }
}
