package org.citylabs.board.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** The change that a command is going to make, while it is being judged. */
final class ChangeDraft {

    private final BoardState state;
    private final Order order;
    private final Map<String, Edit> edits = new LinkedHashMap<>();
    private Change.@Nullable Kind kind;
    private @Nullable ItemId about;
    private @Nullable Long of;

    ChangeDraft(BoardState state, Order order) {
        this.state = state;
        this.order = order;
    }

    BoardState state() {
        return state;
    }

    PersonId by() {
        return order.by();
    }

    void means(Change.Kind kind, ItemId about) {
        this.kind = kind;
        this.about = about;
    }

    void of(long revision) {
        this.of = revision;
    }

    /** Gives a field a value; the last one given counts. Giving what it holds already is no edit. */
    void set(ItemId item, String field, @Nullable String value) {
        var cell = state.find(item).map(it -> it.cells().get(field));
        var before = cell.map(Cell::value).orElse(null);
        var edit =
                new Edit(item, field, before, value, cell.flatMap(this::unseen).orElse(null));
        if (edit.isChange()) {
            edits.put(item + " " + field, edit);
        } else {
            edits.remove(item + " " + field);
        }
    }

    /** Whose value is replaced by somebody who looked at an earlier revision (B4). */
    private Optional<PersonId> unseen(Cell cell) {
        return cell.revision() > order.seen() && !cell.by().equals(order.by())
                ? Optional.of(cell.by())
                : Optional.empty();
    }

    Item require(ItemId item) {
        return state.find(item).orElseThrow(() -> new Refused(Refusal.of(Reason.GONE)));
    }

    /** An id that no other thing has, and of the kind that databases keep: variant 2 of RFC 9562. */
    void requireNew(ItemId item) {
        var taken = Stream.of(ItemId.Kind.values())
                .anyMatch(kind -> state.find(new ItemId(kind, item.id())).isPresent());
        if (taken || item.id().variant() != 2) {
            throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
        }
    }

    /** Deleting wins over editing (B6); so does archiving. */
    Item requireShown(ItemId item) {
        var found = require(item);
        for (var field : List.of(Field.DELETED, Field.ARCHIVED)) {
            var cell = found.cells().get(field);
            if (cell != null && cell.value() != null) {
                throw new Refused(Refusal.by(Reason.GONE, cell.by()));
            }
        }
        return found;
    }

    /** A part goes where its group goes. */
    Item requireStanding(ItemId card) {
        var found = requireShown(card);
        var group = found.cells().get(Field.PART_OF);
        if (group != null && group.value() != null) {
            throw new Refused(Refusal.by(Reason.GROUPED, group.by()));
        }
        return found;
    }

    /** A group is one card deep. */
    void requireGroup(ItemId card, UUID into) {
        requireStanding(ItemId.card(into));
        var part = state.parts(card.id()).stream().findFirst();
        if (part.isPresent()) {
            throw new Refused(Refusal.by(
                    Reason.GROUPED,
                    Objects.requireNonNull(part.get().cells().get(Field.PART_OF))
                            .by()));
        }
    }

    /** Only facilitators lock, and change what is locked. */
    void requireUnlocked(Surroundings surroundings) {
        if (edits.values().stream().anyMatch(this::isLocked) && !surroundings.leads(order.by())) {
            var lock =
                    edits.values().stream().flatMap(it -> lockedBy(it).stream()).findFirst();
            throw new Refused(
                    lock.map(it -> Refusal.by(Reason.LOCKED, it)).orElseGet(() -> Refusal.of(Reason.NOT_ALLOWED)));
        }
    }

    private boolean isLocked(Edit edit) {
        return edit.field().equals(Field.LOCKED) || lockedBy(edit).isPresent();
    }

    /** What it was on, or comes to. */
    private Optional<PersonId> lockedBy(Edit edit) {
        return state.lockedBy(edit.item())
                .or(() -> Optional.ofNullable(edit.after())
                        .filter(_ -> edit.field().equals(Field.PLACE))
                        .flatMap(place ->
                                state.lockedBy(ItemId.lane(Place.of(place).lane()))));
    }

    void requireLane(UUID lane) {
        var found = state.find(ItemId.lane(lane));
        if (found.isEmpty()) {
            throw new Refused(Refusal.of(Reason.LANE_GONE));
        }
        if (!found.get().isShown()) {
            throw new Refused(
                    Refusal.by(Reason.LANE_GONE, found.get().changedBy().orElseThrow()));
        }
    }

    void requireRoom(ItemId.Kind kind, long added) {
        switch (kind) {
            case LANE -> requireRoom(kind, added, Limits.LANES, Reason.TOO_MANY_LANES);
            case CARD -> requireRoom(kind, added, Limits.CARDS, Reason.TOO_MANY_CARDS);
            case LABEL -> requireRoom(kind, added, Limits.LABELS, Reason.TOO_MANY_LABELS);
            case BOARD -> {} // there is one
        }
    }

    private void requireRoom(ItemId.Kind kind, long added, int limit, Reason reason) {
        if (added > 0 && state.all(kind).count() + added > limit) {
            throw new Refused(Refusal.of(reason, limit));
        }
    }

    /** A command that changes nothing is a change without edits: it was accepted, and is remembered. */
    Change at(Instant at) {
        return new Change(
                state.revision() + 1,
                order.id(),
                order.by(),
                at,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(about),
                of,
                List.copyOf(edits.values()));
    }
}
