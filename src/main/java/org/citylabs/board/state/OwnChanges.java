package org.citylabs.board.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.citylabs.board.state.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one person can take back, and do again (B7). Nothing is kept for it: the person's own changes tell which of
 * them were taken back.
 */
final class OwnChanges {

    /** What is taken back by restoring, or not at all. */
    private static final Set<Change.Kind> NOT_HERE =
            EnumSet.of(Change.Kind.START, Change.Kind.RESTORE, Change.Kind.IMPORT, Change.Kind.ERASURE);

    private final BoardState state;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final Set<Long> adding = new HashSet<>();

    /** @param latestFirst a person's changes on the board */
    OwnChanges(BoardState state, List<Change> latestFirst) {
        this.state = state;
        var inOrder = new ArrayList<>(latestFirst);
        Collections.reverse(inOrder);
        inOrder.forEach(this::follow);
    }

    void undo(ChangeDraft draft, @Nullable Long below) {
        takeBack(draft, Change.Kind.UNDO, latest(done, below, Reason.NOTHING_TO_UNDO));
    }

    void redo(ChangeDraft draft, @Nullable Long below) {
        takeBack(draft, Change.Kind.REDO, latest(undone, below, Reason.NOTHING_TO_REDO));
    }

    private void follow(Change change) {
        if (describes(change)) {
            return; // a joint text has an undo of its own
        }
        switch (change.kind()) {
            case UNDO -> {
                done.removeIf(it -> it.revision() == Objects.requireNonNull(change.of()));
                inherit(change);
                remember(undone, change);
            }
            case REDO -> {
                undone.removeIf(it -> it.revision() == Objects.requireNonNull(change.of()));
                inherit(change);
                remember(done, change);
            }
            default -> {
                undone.clear();
                if (change.kind() == Change.Kind.ADD) {
                    adding.add(change.revision());
                }
                if (!NOT_HERE.contains(change.kind()) && !isBetweenBoards(change)) {
                    remember(done, change);
                }
            }
        }
        while (done.size() > Limits.UNDO) {
            done.removeLast();
        }
    }

    private static boolean describes(Change change) {
        return !change.edits().isEmpty()
                && change.edits().stream().allMatch(it -> it.field().equals(Field.DESCRIPTION));
    }

    /** Doing an adding again is adding, and is taken back as such. */
    private void inherit(Change change) {
        if (adding.contains(Objects.requireNonNull(change.of()))) {
            adding.add(change.revision());
        }
    }

    /** One board alone cannot take that back: half of it happened on another. */
    private static boolean isBetweenBoards(Change change) {
        return change.edits().stream()
                .anyMatch(edit ->
                        edit.field().equals(Field.MOVED_TO) || edit.field().equals(Field.CAME_FROM));
    }

    private static void remember(Deque<Change> changes, Change change) {
        if (!change.edits().isEmpty()) {
            changes.push(change);
        }
    }

    private static Change latest(Deque<Change> changes, @Nullable Long below, Reason none) {
        return changes.stream()
                .filter(it -> below == null || it.revision() < below)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(none)));
    }

    private void takeBack(ChangeDraft draft, Change.Kind kind, Change change) {
        draft.means(kind, change.about());
        draft.of(change.revision());
        if (kind == Change.Kind.UNDO && adding.contains(change.revision())) {
            remove(draft, change);
            return;
        }
        var mine = change.edits().stream().filter(it -> isStill(draft, it)).toList();
        if (mine.isEmpty()) {
            throw since(change, change.edits().getFirst());
        }
        mine.forEach(edit -> {
            requireWhereItBelongs(draft, edit);
            draft.set(edit.item(), edit.field(), edit.before());
        });
    }

    /** Taking back follows the rules of doing: nothing into a lane that is gone, nothing to a card that is (B5, B6). */
    private static void requireWhereItBelongs(ChangeDraft draft, Edit edit) {
        if (edit.item().kind() != ItemId.Kind.CARD) {
            return;
        }
        var comesBack = edit.field().equals(Field.DELETED) || edit.field().equals(Field.ARCHIVED);
        if (comesBack) {
            draft.requireLane(draft.require(edit.item()).place().lane());
        } else {
            draft.requireShown(edit.item());
        }
        if (edit.field().equals(Field.PART_OF) && edit.before() != null) {
            draft.requireGroup(edit.item(), UUID.fromString(edit.before()));
        }
        if (edit.field().equals(Field.PLACE) && edit.before() != null) {
            draft.requireLane(Place.of(edit.before()).lane());
        }
    }

    /** Whether the field still holds what its change gave it, and nobody else has written it since. */
    private boolean isStill(ChangeDraft draft, Edit edit) {
        return state.find(edit.item())
                .map(item -> item.cells().get(edit.field()))
                .filter(cell -> cell.by().equals(draft.by()) && Objects.equals(cell.value(), edit.after()))
                .isPresent();
    }

    private static void remove(ChangeDraft draft, Change adding) {
        var item = draft.require(adding.about());
        item.cells().values().stream()
                .filter(cell -> !cell.by().equals(draft.by()))
                .findFirst()
                .ifPresent(cell -> {
                    throw new Refused(new Refusal(Reason.CHANGED_SINCE, cell.by(), adding.revision()));
                });
        if (item.id().kind() == ItemId.Kind.LANE
                && !draft.state().cards(item.id().id()).isEmpty()) {
            throw new Refused(Refusal.of(Reason.LANE_HAS_CARDS, adding.revision()));
        }
        draft.set(item.id(), Judge.gone(item.id()), Field.YES);
    }

    private Refused since(Change change, Edit edit) {
        var who = state.find(edit.item())
                .map(item -> item.cells().get(edit.field()))
                .map(Cell::by)
                .orElse(null);
        return new Refused(new Refusal(Reason.CHANGED_SINCE, who, change.revision()));
    }
}
