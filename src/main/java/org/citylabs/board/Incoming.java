package org.citylabs.board;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.kernel.Rank;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.lab.LabId;
import org.jspecify.annotations.Nullable;

/** What a file would bring to a board: everything in it has passed the rules. Only an import makes one. */
public final class Incoming {

    private final LabId lab;
    private final Map<String, String> head;
    private final List<Thing> lanes;
    private final List<Thing> labels;
    private final List<Thing> cards;
    private final List<LeftOut> leftOut;
    private final int leftOutInAll;

    /**
     * A lane, label or card.
     *
     * @param key by which the things in the file name each other
     * @param lane the key of a card's lane
     * @param labels the keys of a card's labels
     * @param partOf the key of the card that a card is a part of
     */
    record Thing(
            UUID key,
            Map<String, String> values,
            @Nullable UUID lane,
            List<UUID> labels,
            @Nullable UUID partOf) {}

    Incoming(
            LabId lab,
            Map<String, String> head,
            List<Thing> lanes,
            List<Thing> labels,
            List<Thing> cards,
            List<LeftOut> leftOut,
            int leftOutInAll) {
        this.lab = lab;
        this.head = Map.copyOf(head);
        this.lanes = List.copyOf(lanes);
        this.labels = List.copyOf(labels);
        this.cards = List.copyOf(cards);
        this.leftOut = List.copyOf(leftOut);
        this.leftOutInAll = leftOutInAll;
    }

    /** The title that the board had; empty where the file does not say. */
    public String title() {
        return head.getOrDefault(Field.TITLE, "");
    }

    public int lanes() {
        return lanes.size();
    }

    public int labels() {
        return labels.size();
    }

    public int cards() {
        return cards.size();
    }

    /** What does not come along, in the order of the file; the first of many. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** How much does not come along. */
    public int leftOutInAll() {
        return leftOutInAll;
    }

    LabId lab() {
        return lab;
    }

    /** Translations of the title, for a board that keeps it. */
    Map<String, String> translationsFor(String title) {
        var result = new HashMap<>(title.equals(title()) ? head : Map.of());
        result.keySet().removeAll(List.of(Field.TITLE, Field.LANGUAGE));
        return result;
    }

    /**
     * Everything under new ids, to be filled into a board as it is. Lanes and labels that are there already under the
     * same name take in what comes.
     */
    Map<ItemId, Map<String, String>> fill(BoardState board, RandomGenerator random) {
        var content = new HashMap<ItemId, Map<String, String>>();
        var laneIds = fillLanes(board, content, random);
        var labelIds = fillLabels(board, content);
        var made = ids(cards.size());
        var ids = new HashMap<UUID, UUID>();
        cards.forEach(card -> ids.put(card.key(), made.next()));
        for (var card : cards) {
            var values = new HashMap<>(card.values());
            values.put(Field.PLACE, require(laneIds, card.lane()).toString());
            card.labels().forEach(label -> values.put(Field.label(require(labelIds, label)), Field.YES));
            if (card.partOf() != null && ids.containsKey(card.partOf())) {
                values.put(Field.PART_OF, require(ids, card.partOf()).toString());
            }
            content.put(ItemId.card(require(ids, card.key())), values);
        }
        return content;
    }

    private Map<UUID, UUID> fillLanes(
            BoardState board, Map<ItemId, Map<String, String>> content, RandomGenerator random) {
        var result = new HashMap<UUID, UUID>();
        var present = board.lanes();
        var end = present.isEmpty() ? null : present.getLast().rank();
        var ids = ids(lanes.size());
        for (var lane : lanes) {
            var same = lane.values().containsKey(Field.ARCHIVED) ? null : same(present, lane, false);
            if (same == null) {
                end = Rank.between(end, null, random);
                var values = new HashMap<>(lane.values());
                values.put(Field.RANK, end.toString());
                same = ids.next();
                content.put(ItemId.lane(same), values);
            }
            result.put(lane.key(), same);
        }
        return result;
    }

    private Map<UUID, UUID> fillLabels(BoardState board, Map<ItemId, Map<String, String>> content) {
        var result = new HashMap<UUID, UUID>();
        var ids = ids(labels.size());
        for (var label : labels) {
            var same = label.values().containsKey(Field.DELETED) ? null : same(board.labels(), label, true);
            if (same == null) {
                same = ids.next();
                content.put(ItemId.label(same), label.values());
            }
            result.put(label.key(), same);
        }
        return result;
    }

    private static UUID require(Map<UUID, UUID> ids, @Nullable UUID key) {
        return Objects.requireNonNull(ids.get(key));
    }

    private static @Nullable UUID same(List<Item> present, Thing thing, boolean alsoByColour) {
        return present.stream()
                .filter(it -> it.title().equals(thing.values().get(Field.TITLE)))
                .filter(it -> !alsoByColour
                        || it.find(Field.COLOUR)
                                .equals(Optional.ofNullable(thing.values().get(Field.COLOUR))))
                .map(it -> it.id().id())
                .findFirst()
                .orElse(null);
    }

    /** New ids that sort as they come: those made in the same millisecond would not. */
    static Iterator<UUID> ids(int count) {
        return Stream.generate(TimeOrderedId::next).limit(count).sorted().iterator();
    }
}
