package org.citylabs.board.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.kernel.Rank;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a command does to a board: the change that follows, or why there is none. Whether the person may change
 * the board at all has been asked before.
 */
public final class Judge {

    /** Fields that restoring leaves as they are: a text has a history of its own, a lock is no content. */
    private static final Set<String> KEPT = Set.of(Field.ERASED, Field.DESCRIPTION, Field.LOCKED);

    private final Surroundings surroundings;
    private final RandomGenerator random;

    public Judge(Surroundings surroundings, RandomGenerator random) {
        this.surroundings = surroundings;
        this.random = random;
    }

    public Verdict judge(BoardState state, Order order, Instant at) {
        try {
            return new Verdict.Accepted(change(state, order, at));
        } catch (Refused e) {
            return new Verdict.NotDone(e.refusal());
        }
    }

    private Change change(BoardState state, Order order, Instant at) {
        var draft = new ChangeDraft(state, order);
        switch (order.command()) {
            case Command.AddLane it -> addLane(draft, it);
            case Command.MoveLane it -> moveLane(draft, it);
            case Command.AddCard it -> addCard(draft, it);
            case Command.MoveCard it -> moveCard(draft, it);
            case Command.AddLabel it -> addLabel(draft, it);
            case Command.SetFields it -> new FieldRules(state, surroundings).set(draft, it);
            case Command.Undo it -> new OwnChanges(state, surroundings.latestOf(order.by())).undo(draft, it.below());
            case Command.Redo it -> new OwnChanges(state, surroundings.latestOf(order.by())).redo(draft, it.below());
            case Command.Restore it -> restore(draft, it);
            case Command.Describe it -> describe(draft, it);
            case Command.Fill it -> fill(draft, it);
            case Command.Group it -> group(draft, it);
            case Command.Ungroup it -> ungroup(draft, it);
            case Command.SortByDots it -> sort(draft, it);
            case Command.Count it -> count(draft, it);
        }
        if (!(order.command() instanceof Command.Describe)) { // whose writers were judged where it is written
            draft.requireUnlocked(surroundings);
        }
        return draft.at(at);
    }

    private void addLane(ChangeDraft draft, Command.AddLane command) {
        var lane = ItemId.lane(command.id());
        draft.means(Change.Kind.ADD, lane);
        draft.requireNew(lane);
        draft.requireRoom(ItemId.Kind.LANE, 1);
        FieldRules.requireText(command.title(), 1, Limits.TITLE);
        var lanes = draft.state().lanes();
        draft.set(lane, Field.TITLE, command.title().strip());
        draft.set(lane, Field.LANGUAGE, FieldRules.language(command.language()));
        draft.set(
                lane, Field.RANK, rank(lanes.isEmpty() ? null : lanes.getLast().rank(), null));
    }

    private void addCard(ChangeDraft draft, Command.AddCard command) {
        var card = ItemId.card(command.id());
        draft.means(Change.Kind.ADD, card);
        draft.requireNew(card);
        draft.requireRoom(ItemId.Kind.CARD, 1);
        draft.requireLane(command.lane());
        FieldRules.requireText(command.title(), 1, Limits.TITLE);
        draft.set(card, Field.TITLE, command.title().strip());
        draft.set(card, Field.LANGUAGE, FieldRules.language(command.language()));
        place(draft, card, command.lane(), Integer.MAX_VALUE);
    }

    private void addLabel(ChangeDraft draft, Command.AddLabel command) {
        var label = ItemId.label(command.id());
        draft.means(Change.Kind.ADD, label);
        draft.requireNew(label);
        draft.requireRoom(ItemId.Kind.LABEL, 1);
        FieldRules.requireText(command.title(), 1, FieldRules.LABEL_TITLE);
        draft.set(label, Field.TITLE, command.title().strip());
        draft.set(label, Field.COLOUR, FieldRules.colour(command.colour()));
    }

    /** Of a card that was put away as well: it may be brought back. */
    private static void describe(ChangeDraft draft, Command.Describe command) {
        var card = ItemId.card(command.card());
        draft.require(card);
        draft.means(Change.Kind.EDIT, card);
        draft.set(card, Field.DESCRIPTION, FieldRules.description(command.description()));
    }

    private void moveLane(ChangeDraft draft, Command.MoveLane command) {
        var lane = ItemId.lane(command.lane());
        draft.means(Change.Kind.MOVE, lane);
        draft.requireLane(command.lane());
        var others = without(draft.state().lanes(), lane);
        var index = command.after() == null ? 0 : indexAfter(others, ItemId.lane(command.after()));
        var between = ranks(others, index);
        if (between == null) {
            renumber(draft, others, index, lane, Rank::toString, Field.RANK);
        } else {
            draft.set(lane, Field.RANK, between.toString());
        }
    }

    private void moveCard(ChangeDraft draft, Command.MoveCard command) {
        var card = ItemId.card(command.card());
        draft.means(Change.Kind.MOVE, card);
        draft.requireStanding(card);
        draft.requireLane(command.lane());
        var others = without(draft.state().cards(command.lane()), card);
        place(draft, card, command.lane(), wanted(others, command));
    }

    private static int wanted(List<Item> others, Command.MoveCard command) {
        if (command.after() != null) {
            var after = indexAfter(others, ItemId.card(command.after()));
            if (after <= others.size()) {
                return after;
            }
        }
        return command.before() == null ? Integer.MAX_VALUE : indexAfter(others, ItemId.card(command.before())) - 1;
    }

    /** Puts a card at an index among the others of a lane; beyond them is their end. */
    private void place(ChangeDraft draft, ItemId card, UUID lane, int wanted) {
        var others = without(draft.state().cards(lane), card);
        var index = Math.min(wanted, others.size());
        var between = ranks(others, index);
        if (between == null) {
            renumber(draft, others, index, card, it -> new Place(lane, it).toString(), Field.PLACE);
        } else {
            draft.set(card, Field.PLACE, new Place(lane, between).toString());
        }
    }

    /** Absent if everything around must be ranked anew (B5). */
    private @Nullable Rank ranks(List<Item> others, int wanted) {
        var index = Math.min(wanted, others.size());
        var after = index == 0 ? null : others.get(index - 1).rank();
        var before = index == others.size() ? null : others.get(index).rank();
        if (after != null && before != null && after.compareTo(before) >= 0) {
            return null;
        }
        var between = Rank.between(after, before, random);
        return between.isLong() ? null : between;
    }

    private String rank(@Nullable Rank after, @Nullable Rank before) {
        return Rank.between(after, before, random).toString();
    }

    private void renumber(
            ChangeDraft draft,
            List<Item> others,
            int wanted,
            ItemId moved,
            Function<Rank, String> written,
            String field) {
        var order = new ArrayList<>(others.stream().map(Item::id).toList());
        order.add(Math.min(wanted, order.size()), moved);
        var ranks = Rank.spread(order.size(), random);
        for (int i = 0; i < order.size(); i++) {
            draft.set(order.get(i), field, written.apply(ranks.get(i)));
        }
    }

    private static void group(ChangeDraft draft, Command.Group command) {
        var meant = draft.requireShown(ItemId.card(command.into()));
        var into = meant.partOf().map(ItemId::card).map(draft::requireShown).orElse(meant);
        draft.means(Change.Kind.GROUP, into.id());
        for (var id : command.cards()) {
            var card = draft.requireShown(ItemId.card(id));
            if (card.id().equals(into.id())) {
                throw new Refused(
                        meant.equals(into)
                                ? Refusal.of(Reason.NOT_UNDERSTOOD)
                                : Refusal.by(
                                        Reason.GROUPED,
                                        Objects.requireNonNull(meant.cells().get(Field.PART_OF))
                                                .by()));
            }
            draft.set(card.id(), Field.PART_OF, into.id().id().toString());
            draft.state()
                    .parts(id)
                    .forEach(part ->
                            draft.set(part.id(), Field.PART_OF, into.id().id().toString()));
        }
    }

    private void ungroup(ChangeDraft draft, Command.Ungroup command) {
        var card = draft.requireShown(ItemId.card(command.card()));
        draft.means(Change.Kind.UNGROUP, card.id());
        draft.set(card.id(), Field.PART_OF, null);
        var group = card.partOf().map(ItemId::card).flatMap(draft.state()::find).filter(Item::stands);
        var lane = group.orElse(card).place().lane();
        draft.requireLane(lane);
        place(
                draft,
                card.id(),
                lane,
                group.map(it -> indexAfter(draft.state().cards(lane), it.id())).orElse(Integer.MAX_VALUE));
    }

    private void sort(ChangeDraft draft, Command.SortByDots command) {
        draft.means(Change.Kind.SORT, ItemId.lane(command.lane()));
        draft.requireLane(command.lane());
        var now = draft.state().cards(command.lane());
        var wanted = now.stream()
                .sorted(Comparator.comparing((Item card) -> card.dots().orElse(-1), Comparator.reverseOrder()))
                .toList();
        if (!wanted.equals(now)) {
            var ranks = Rank.spread(wanted.size(), random);
            for (int i = 0; i < ranks.size(); i++) {
                draft.set(wanted.get(i).id(), Field.PLACE, new Place(command.lane(), ranks.get(i)).toString());
            }
        }
    }

    private static void count(ChangeDraft draft, Command.Count command) {
        draft.means(Change.Kind.VOTE, draft.state().head().id());
        command.dots().forEach((card, dots) -> {
            if (draft.state().find(ItemId.card(card)).isPresent()) {
                draft.set(ItemId.card(card), Field.DOTS, Integer.toString(dots));
            }
        });
    }

    private void restore(ChangeDraft draft, Command.Restore command) {
        var past = surroundings
                .at(command.revision())
                .orElseThrow(() -> new Refused(Refusal.of(Reason.NO_SUCH_REVISION, command.revision())));
        draft.of(command.revision());
        if (command.card() == null) {
            draft.means(Change.Kind.RESTORE, draft.state().head().id());
            draft.state().items().forEach(item -> restore(draft, past, item));
        } else {
            var card = ItemId.card(command.card());
            draft.means(Change.Kind.RESTORE, card);
            restoreCard(draft, past, card);
        }
    }

    private static void restoreCard(ChangeDraft draft, BoardState past, ItemId card) {
        var item = draft.require(card);
        if (past.find(card).isEmpty()) {
            throw new Refused(Refusal.of(Reason.NO_SUCH_REVISION, past.revision()));
        }
        restore(draft, past, item);
        var group = past.find(card).flatMap(Item::partOf);
        if (group.isPresent()) {
            draft.requireGroup(card, group.get());
        }
        // its lane of then may be gone: it stays in the one of now
        var lane = past.find(card).orElseThrow().place().lane();
        if (draft.state().find(ItemId.lane(lane)).filter(Item::isShown).isEmpty()) {
            draft.set(card, Field.PLACE, item.get(Field.PLACE));
        }
    }

    private static void restore(ChangeDraft draft, BoardState past, Item item) {
        var before = past.find(item.id());
        if (before.isEmpty()) {
            draft.set(item.id(), gone(item.id()), Field.YES);
            return;
        }
        item.cells().keySet().stream()
                .filter(field -> !KEPT.contains(field))
                .forEach(field -> draft.set(item.id(), field, before.get().get(field)));
    }

    /** What stands for "never there": lanes can only be archived. */
    static String gone(ItemId item) {
        return item.kind() == ItemId.Kind.LANE ? Field.ARCHIVED : Field.DELETED;
    }

    private void fill(ChangeDraft draft, Command.Fill command) {
        draft.means(command.kind(), command.about());
        for (var kind : ItemId.Kind.values()) {
            var added = command.items().keySet().stream()
                    .filter(id -> id.kind() == kind)
                    .count();
            draft.requireRoom(kind, added);
        }
        var arriving = new TreeMap<UUID, List<ItemId>>();
        new TreeMap<>(command.items()).forEach((id, values) -> {
            if (id.kind() != ItemId.Kind.BOARD) {
                draft.requireNew(id);
            }
            values.forEach((field, value) -> draft.set(id, field, value));
            var place = values.get(Field.PLACE);
            if (id.kind() == ItemId.Kind.CARD && place != null) {
                var lane = UUID.fromString(place.substring(0, 36));
                requireLane(draft, command, lane);
                if (place.length() == 36) {
                    arriving.computeIfAbsent(lane, _ -> new ArrayList<>()).add(id);
                }
            }
        });
        arriving.forEach((lane, cards) -> placeAtEnd(draft, lane, cards));
    }

    private static void requireLane(ChangeDraft draft, Command.Fill command, UUID lane) {
        if (!command.items().containsKey(ItemId.lane(lane))) {
            draft.requireLane(lane);
        }
    }

    // cards that name their lane alone come to its end, in the order of their ids
    private void placeAtEnd(ChangeDraft draft, UUID lane, List<ItemId> arriving) {
        var there = draft.state().cards(lane);
        var order = new ArrayList<>(there.stream().map(Item::id).toList());
        order.addAll(arriving);
        var ranks = there.isEmpty() ? null : behind(there.getLast().rank(), arriving.size());
        if (ranks == null) {
            ranks = Rank.spread(order.size(), random);
        } else {
            order.subList(0, there.size()).clear();
        }
        for (int i = 0; i < order.size(); i++) {
            draft.set(order.get(i), Field.PLACE, new Place(lane, ranks.get(i)).toString());
        }
    }

    /** Absent if they would become too long, and everything must be ranked anew (B5). */
    private @Nullable List<Rank> behind(Rank last, int count) {
        var ranks = new ArrayList<Rank>();
        for (var end = last; ranks.size() < count; ranks.add(end)) {
            end = Rank.between(end, null, random);
            if (end.isLong()) {
                return null;
            }
        }
        return ranks;
    }

    private static List<Item> without(List<Item> items, ItemId id) {
        return items.stream().filter(item -> !item.id().equals(id)).toList();
    }

    /** One more than the item's index; more than the number of items if it is not among them. */
    private static int indexAfter(List<Item> items, ItemId id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}
