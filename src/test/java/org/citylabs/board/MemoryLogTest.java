package org.citylabs.board;

import java.util.UUID;
import org.citylabs.identity.PersonId;

class MemoryLogTest extends ChangeLogContract {

    private final MemoryLog log = new MemoryLog();

    @Override
    ChangeLog log() {
        return log;
    }

    @Override
    BoardId boardOf(PersonId person) {
        log.letEdit(person);
        return new BoardId(log.create().board());
    }

    @Override
    PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }
}
