package org.citylabs.board.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is at one revision. It never changes: a change leads to another state, which shares what stayed the
 * same, so that pages can read one while the next is being made.
 */
public final class BoardState {

    private final UUID board;
    private final long revision;
    private final Map<ItemId, Item> items;
    private final Map<UUID, List<Item>> cards; // by lane, those shown, in order
    private final List<Item> lanes;

    // Looked for once for all pages: whoever comes first may do it twice.
    private volatile @Nullable List<Item> labels;
    private volatile @Nullable Set<PersonId> assignees;
    private volatile @Nullable Map<UUID, List<Item>> parts;

    private BoardState(
            UUID board, long revision, Map<ItemId, Item> items, Map<UUID, List<Item>> cards, List<Item> lanes) {
        this.board = board;
        this.revision = revision;
        this.items = items;
        this.cards = cards;
        this.lanes = lanes;
    }

    /** A board before its first change. */
    public static BoardState empty(UUID board) {
        return new BoardState(board, 0, Map.of(), Map.of(), List.of());
    }

    /** A board as it was kept somewhere. */
    public static BoardState of(UUID board, long revision, Collection<Item> kept) {
        var items = new HashMap<ItemId, Item>();
        kept.forEach(item -> items.put(item.id(), item));
        var cards = new HashMap<UUID, List<Item>>();
        kept.stream()
                .filter(BoardState::isShownCard)
                .forEach(it -> cards.computeIfAbsent(it.place().lane(), _ -> new ArrayList<>())
                        .add(it));
        cards.values().forEach(list -> list.sort(Item.IN_ORDER));
        return new BoardState(board, revision, items, cards, shownLanes(items));
    }

    /**
     * The state after a change (B1).
     *
     * @throws IllegalArgumentException if the change is not the very next one
     */
    public BoardState apply(Change change) {
        if (change.revision() != revision + 1) {
            throw new IllegalArgumentException(
                    "Change %d does not follow revision %d".formatted(change.revision(), revision));
        }
        var changed = new HashMap<>(items);
        var touched = new HashMap<ItemId, Item>();
        for (var edit : change.edits()) {
            touched.putIfAbsent(edit.item(), changed.getOrDefault(edit.item(), new Item(edit.item(), Map.of())));
            var before = changed.getOrDefault(edit.item(), new Item(edit.item(), Map.of()));
            var cell = new Cell(edit.after(), change.revision(), change.by());
            changed.put(edit.item(), before.with(edit.field(), cell));
        }
        return new BoardState(
                board,
                change.revision(),
                changed,
                reordered(touched, changed),
                touched.keySet().stream().anyMatch(id -> id.kind() == ItemId.Kind.LANE) ? shownLanes(changed) : lanes);
    }

    public UUID board() {
        return board;
    }

    public long revision() {
        return revision;
    }

    public Optional<Item> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Everything, archived and deleted things as well, in no order. */
    public Collection<Item> items() {
        return items.values();
    }

    /** The lanes that are shown, in order. */
    public List<Item> lanes() {
        return lanes;
    }

    /** The cards of a lane that are shown, in order. */
    public List<Item> cards(UUID lane) {
        return cards.getOrDefault(lane, List.of());
    }

    public Stream<Item> all(ItemId.Kind kind) {
        return items.values().stream().filter(item -> item.id().kind() == kind);
    }

    /** The labels that can be put on cards, by name. */
    public List<Item> labels() {
        var known = labels;
        if (known == null) {
            known = all(ItemId.Kind.LABEL)
                    .filter(Item::isShown)
                    .sorted(Comparator.comparing(Item::title).thenComparing(Item::id))
                    .toList();
            labels = known;
        }
        return known;
    }

    /** Everybody who does something that is on the board. */
    public Set<PersonId> assignees() {
        var known = assignees;
        if (known == null) {
            known = items.values().stream()
                    .filter(BoardState::isShownCard)
                    .flatMap(card -> card.assignees().stream())
                    .collect(Collectors.toUnmodifiableSet());
            assignees = known;
        }
        return known;
    }

    /** The cards that were grouped into a card, the oldest first; one that was taken off the board is none. */
    public List<Item> parts(UUID card) {
        return partsOf().getOrDefault(card, List.of());
    }

    private Map<UUID, List<Item>> partsOf() {
        var known = parts;
        if (known == null) {
            known = all(ItemId.Kind.CARD)
                    .filter(it -> it.isShown() && it.is(Field.PART_OF))
                    .sorted(Comparator.comparing(Item::id))
                    .collect(Collectors.groupingBy(it -> it.partOf().orElseThrow()));
            parts = known;
        }
        return known;
    }

    /** Who has locked what an item is on; empty if nobody has. */
    public Optional<PersonId> lockedBy(ItemId item) {
        var lane = item.kind() == ItemId.Kind.LANE
                ? Optional.of(item)
                : find(item)
                        .filter(it -> it.is(Field.PLACE))
                        .map(it -> ItemId.lane(it.place().lane()));
        return lock(head()).or(() -> lane.flatMap(this::find).flatMap(BoardState::lock));
    }

    private static Optional<PersonId> lock(Item item) {
        return Optional.ofNullable(item.cells().get(Field.LOCKED))
                .filter(it -> it.value() != null)
                .map(Cell::by);
    }

    /** The board itself. */
    public Item head() {
        return find(ItemId.board(board)).orElseGet(() -> new Item(ItemId.board(board), Map.of()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoardState that
                && board.equals(that.board)
                && revision == that.revision
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(revision) ^ board.hashCode();
    }

    @Override
    public String toString() {
        return "Board %s at revision %d with %d items".formatted(board, revision, items.size());
    }

    private static boolean isShownCard(Item item) {
        return item.id().kind() == ItemId.Kind.CARD && item.stands();
    }

    private static List<Item> shownLanes(Map<ItemId, Item> items) {
        return items.values().stream()
                .filter(item -> item.id().kind() == ItemId.Kind.LANE && item.isShown())
                .sorted(Item.IN_ORDER)
                .toList();
    }

    /** Only the lanes that a change has touched are put in order anew. */
    private Map<UUID, List<Item>> reordered(Map<ItemId, Item> touched, Map<ItemId, Item> changed) {
        var result = new HashMap<>(cards);
        touched.forEach((id, before) -> {
            if (id.kind() == ItemId.Kind.CARD) {
                if (before.is(Field.PLACE)) {
                    edit(result, before.place().lane(), list -> list.removeIf(sameAs(id)));
                }
                var after = Objects.requireNonNull(changed.get(id));
                if (after.stands()) {
                    edit(result, after.place().lane(), list -> insert(list, after));
                }
            }
        });
        return result;
    }

    private void edit(Map<UUID, List<Item>> lists, UUID lane, Consumer<List<Item>> how) {
        var list = lists.get(lane);
        if (list == null || list == cards.get(lane)) {
            list = list == null ? new ArrayList<>() : new ArrayList<>(list);
            lists.put(lane, list);
        }
        how.accept(list);
    }

    private static void insert(List<Item> list, Item item) {
        var at = Collections.binarySearch(list, item, Item.IN_ORDER);
        list.add(at < 0 ? -at - 1 : at, item);
    }

    private static Predicate<Item> sameAs(ItemId id) {
        return item -> item.id().equals(id);
    }
}
