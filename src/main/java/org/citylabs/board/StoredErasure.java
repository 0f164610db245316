package org.citylabs.board;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.citylabs.board.state.Erasing;
import org.citylabs.board.state.Item;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Rewrites what is kept of a board without what must go (B15), in the transaction that holds the board. */
@Component
class StoredErasure {

    private static final int AT_ONCE = 500;

    private final ChangeRows changes;
    private final ItemRows items;
    private final SnapshotRows snapshots;
    private final EntityManager entities;

    StoredErasure(ChangeRows changes, ItemRows items, SnapshotRows snapshots, EntityManager entities) {
        this.changes = changes;
        this.items = items;
        this.snapshots = snapshots;
        this.entities = entities;
    }

    /** @return how many changes were rewritten; with none of them, nothing else is either */
    int erase(BoardId board, Erasing what) {
        for (var page = after(board, 0, what); !page.isEmpty(); page = after(board, last(page), what)) {
            page.forEach(row -> what.learn(row.change()));
            page.forEach(entities::detach); // a long log does not fit into memory
        }
        var rewritten = rewriteChanges(board, what);
        if (!rewritten.isEmpty()) {
            rewriteItems(board, what);
            rewriteSnapshots(board, rewritten.getFirst() - 1, what);
        }
        return rewritten.size();
    }

    /** @return their revisions */
    private List<Long> rewriteChanges(BoardId board, Erasing what) {
        var rewritten = new ArrayList<Long>();
        for (var page = after(board, 0, what); !page.isEmpty(); page = after(board, last(page), what)) {
            for (var row : page) {
                if (rewrite(row, what)) {
                    rewritten.add(row.getId().revision());
                }
            }
            entities.flush();
            page.forEach(entities::detach);
        }
        return rewritten;
    }

    private List<ChangeRow> after(BoardId board, long revision, Erasing what) {
        var item = what.item();
        return item == null
                ? changes.after(board.value(), revision, Limit.of(AT_ONCE))
                : changes.ofItemAfter(board.value(), item.id(), revision, AT_ONCE);
    }

    private static long last(List<ChangeRow> page) {
        return page.getLast().getId().revision();
    }

    private static boolean rewrite(ChangeRow row, Erasing what) {
        var change = row.change();
        var rest = what.rest(change);
        if (rest.equals(change.edits())) {
            return false;
        }
        row.carry(rest);
        return true;
    }

    private void rewriteItems(BoardId board, Erasing what) {
        items.findByBoard(board).forEach(row -> {
            var item = row.item();
            var rest = what.rest(item);
            if (!rest.equals(item)) {
                row.hold(rest);
            }
        });
        entities.flush();
    }

    // In place rather than away: without them, the past would be far until as many changes have been made again.
    private void rewriteSnapshots(BoardId board, long after, Erasing what) {
        var next = snapshots.nextAfter(board.value(), after, Limit.of(1));
        while (next.isPresent()) {
            var row = next.get();
            var state = row.state();
            row.hold(state.items().stream().<Item>map(what::rest).toList());
            entities.flush();
            entities.detach(row);
            next = snapshots.nextAfter(board.value(), state.revision(), Limit.of(1));
        }
    }
}
