package org.citylabs.text;

import java.util.UUID;
import org.citylabs.identity.PersonId;

class MemoryTextLogTest extends TextLogContract {

    private final MemoryTextLog log = new MemoryTextLog();

    @Override
    TextLog log() {
        return log;
    }

    @Override
    TextId textOf(PersonId person) {
        log.letWrite(person);
        return new TextId(UUID.randomUUID());
    }

    @Override
    PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }
}
