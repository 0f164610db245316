package org.citylabs.board;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Item;
import org.jspecify.annotations.NullUnmarked;

/** A whole board as it was at a revision, so that the past is near; nothing depends on its being there. */
@Entity
@Table(name = "board_snapshot")
@NullUnmarked
class SnapshotRow {

    @EmbeddedId
    private ChangeRow.Key key;

    private byte[] state;

    protected SnapshotRow() {}

    SnapshotRow(BoardState state) {
        this.key = new ChangeRow.Key(state.board(), state.revision());
        this.state = Written.items(state.items());
    }

    /** Holds other items at the same revision; only for what had to be erased (B15). */
    void hold(Collection<Item> rewritten) {
        state = Written.items(rewritten);
    }

    BoardState state() {
        return BoardState.of(key.board(), key.revision(), Written.items(state));
    }
}
