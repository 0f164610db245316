package org.citylabs.board.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One committed edit of a board. It carries the state before it to the state after it, and back.
 *
 * @param revision one more than that of the change before it
 * @param command the id by which its sender knows it
 * @param about the item that was meant; others may have changed along with it
 * @param of for undoing and redoing, the revision that is taken back; for restoring, the one that is shown again
 */
public record Change(
        long revision,
        UUID command,
        PersonId by,
        Instant at,
        Kind kind,
        ItemId about,
        @Nullable Long of,
        List<Edit> edits) {

    /** What the person meant to do. */
    public enum Kind {
        /** The board's first change. */
        START,
        ADD,
        EDIT,
        MOVE,
        ARCHIVE,
        UNARCHIVE,
        DELETE,
        BRING_BACK,
        UNDO,
        REDO,
        RESTORE,
        IMPORT,
        /** Cards came that people had written for themselves. */
        REVEAL,
        /** A vote was closed and counted. */
        VOTE,
        GROUP,
        UNGROUP,
        SORT,
        /** Took the place of what had to be erased (B15). */
        ERASURE
    }

    public Change {
        edits = List.copyOf(edits);
    }

    /** Everything on the board that it changed. */
    public Set<ItemId> items() {
        return edits.stream().map(Edit::item).collect(Collectors.toUnmodifiableSet());
    }
}
