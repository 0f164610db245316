package org.citylabs.text;

import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;

/**
 * One committed edit of a text (T1).
 *
 * @param revision that it made; the next one follows with no gap
 * @param client the tab that it was written in
 * @param sequence which of that tab's edits it is, from 0
 */
public record TextUpdate(long revision, UUID client, int sequence, PersonId by, Instant at, ChangeSet changes) {

    /** No tab's edit has it. */
    private static final int ERASED = -1;

    /** Says that something of what came before was erased (B15); it changes nothing itself. */
    static TextUpdate erasure(long revision, PersonId by, Instant at, ChangeSet nothing) {
        return new TextUpdate(revision, UUID.randomUUID(), ERASED, by, at, nothing);
    }

    /** Whoever shows an earlier revision must read the text anew. */
    boolean isErasure() {
        return sequence == ERASED;
    }
}
