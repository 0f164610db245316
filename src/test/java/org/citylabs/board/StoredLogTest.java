package org.citylabs.board;

import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Instant;
import org.citylabs.identity.PersonId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

@CityLabsTest
class StoredLogTest extends ChangeLogContract {

    private final StoredLog log;
    private final BoardRows boards;
    private final World world;
    private final OpenLab labs;

    @Autowired
    StoredLogTest(StoredLog log, BoardRows boards, World world, OpenLab labs) {
        this.log = log;
        this.boards = boards;
        this.world = world;
        this.labs = labs;
    }

    @Override
    ChangeLog log() {
        return log;
    }

    @Override
    BoardId boardOf(PersonId person) {
        var row = new BoardRow(
                BoardId.next(), labs.open(person, BIELEFELD, TAMPERE), person, Instant.parse("2026-11-24T09:00:00Z"));
        return boards.save(row).id();
    }

    @Override
    PersonId somebody() {
        return world.citizenOf(TAMPERE);
    }
}
