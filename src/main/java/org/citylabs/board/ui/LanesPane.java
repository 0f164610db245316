package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.CardCounts;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Reading;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** The lanes of a board with their cards. It is brought from one revision to another by touching what has changed. */
class LanesPane extends Div implements CardsPane {

    private final Texts texts;
    private final CardMarkup markup;
    private final Faces faces;
    private final boolean editable;
    private final Consumer<UUID> laneMenu;
    private final @Nullable PersonId me;
    private final Map<UUID, LaneColumn> lanes = new LinkedHashMap<>();
    private final List<LaneColumn> order = new ArrayList<>();
    private final Map<UUID, Shown> cards = new HashMap<>();
    private final Map<UUID, List<CardMarkup.Watcher>> watchers = new HashMap<>();
    private Map<UUID, CardCounts> counts = Map.of();
    private Reading reading = Reading.BOTH;
    private Predicate<Item> filter = _ -> true;

    /** Where a card is shown, and as what. */
    private record Shown(Element element, UUID lane) {}

    LanesPane(
            Texts texts,
            CardMarkup markup,
            Faces faces,
            boolean editable,
            @Nullable PersonId me,
            Consumer<UUID> laneMenu) {
        this.texts = texts;
        this.markup = markup;
        this.faces = faces;
        this.editable = editable;
        this.me = me;
        this.laneMenu = laneMenu;
        addClassName("lanes");
    }

    @Override
    public void read(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void filter(Predicate<Item> filter) {
        this.filter = filter;
    }

    @Override
    public void show(BoardState state) {
        // the lanes stay where they are: somebody may be writing a new card in one
        cards.values().forEach(card -> card.element().removeFromParent());
        cards.clear();
        meetEverybody(state);
        arrangeLanes(state);
        for (var lane : state.lanes()) {
            for (var card : state.cards(lane.id().id())) {
                if (filter.test(card)) {
                    place(card, state, null, Integer.MAX_VALUE);
                }
            }
        }
        count();
    }

    @Override
    public void bringUp(BoardState state, List<Change> changes) {
        var changedBy = new HashMap<ItemId, PersonId>();
        changes.forEach(change -> change.items().forEach(item -> changedBy.put(item, change.by())));
        var touched = changedBy.keySet();
        if (touched.stream().anyMatch(id -> id.kind() == ItemId.Kind.LABEL) || lanesComeBack(state)) {
            show(state);
            return;
        }
        if (touched.stream().anyMatch(id -> id.kind() == ItemId.Kind.LANE)) {
            arrangeLanes(state);
        }
        var ids = new LinkedHashSet<UUID>();
        touched.stream().filter(id -> id.kind() == ItemId.Kind.CARD).forEach(id -> ids.add(id.id()));
        ids.addAll(groups(changes));
        redraw(state, ids, changedBy, moved(changes));
        count();
    }

    /** Cards that have got a part, or lost one. */
    private static Set<UUID> groups(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.edits().stream())
                .filter(edit -> edit.field().equals(Field.PART_OF))
                .flatMap(edit -> Stream.of(edit.before(), edit.after()))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> moved(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.edits().stream())
                .filter(edit -> edit.field().equals(Field.PLACE))
                .map(edit -> edit.item().id())
                .collect(Collectors.toSet());
    }

    @Override
    public void watched(BoardState state, Map<UUID, List<CardMarkup.Watcher>> now) {
        var concerned = new LinkedHashSet<UUID>();
        concerned.addAll(now.keySet());
        concerned.addAll(watchers.keySet());
        concerned.removeIf(card -> now.getOrDefault(card, List.of()).equals(watchers.getOrDefault(card, List.of())));
        watchers.clear();
        watchers.putAll(now);
        redraw(state, concerned);
    }

    @Override
    public void counted(BoardState state, Map<UUID, CardCounts> now) {
        var concerned = new LinkedHashSet<UUID>();
        concerned.addAll(now.keySet());
        concerned.addAll(counts.keySet());
        concerned.removeIf(card -> Objects.equals(now.get(card), counts.get(card)));
        counts = now;
        redraw(state, concerned);
    }

    private void redraw(BoardState state, Set<UUID> ids) {
        ids.forEach(id -> state.find(ItemId.card(id)).ifPresent(card -> {
            var shown = cards.get(id);
            if (shown != null) {
                draw(shown.element(), card, state, null);
            }
        }));
    }

    private void redraw(BoardState state, Set<UUID> ids, Map<ItemId, PersonId> changedBy, Set<UUID> moved) {
        var placed = new HashMap<UUID, UUID>(); // with their lanes
        for (var id : ids) {
            var card = state.find(ItemId.card(id)).orElseThrow();
            var visible = card.stands() && lanes.containsKey(card.place().lane()) && filter.test(card);
            var shown = cards.get(id);
            if (shown != null && (!visible || moved.contains(id))) {
                shown.element().removeFromParent();
            }
            if (!visible) {
                cards.remove(id);
            } else if (shown == null || moved.contains(id)) {
                placed.put(id, card.place().lane());
            } else {
                draw(shown.element(), card, state, other(changedBy.get(card.id())));
            }
        }
        Set.copyOf(placed.values()).forEach(lane -> insert(state, lane, placed.keySet(), changedBy));
    }

    private @Nullable PersonId other(@Nullable PersonId person) {
        return person == null || person.equals(me) ? null : person;
    }

    /**
     * All that go elsewhere have been taken out before. Those that stay keep their order, so that putting in the others
     * from the top on makes the whole order; in any other way Flow's client would misplace them.
     */
    private void insert(BoardState state, UUID lane, Set<UUID> placed, Map<ItemId, PersonId> changedBy) {
        var wanted = state.cards(lane).stream().filter(filter).toList();
        for (int i = 0; i < wanted.size(); i++) {
            var card = wanted.get(i);
            if (placed.contains(card.id().id())) {
                place(card, state, other(changedBy.get(card.id())), i);
            }
        }
    }

    private void place(Item card, BoardState state, @Nullable PersonId changedBy, int index) {
        var id = card.id().id();
        var column = Objects.requireNonNull(lanes.get(card.place().lane()));
        var list = column.list();
        var before = cards.get(id);
        var element = before == null ? new Element("li") : before.element();
        draw(element, card, state, changedBy);
        list.insertChild(Math.min(index, list.getChildCount()), element);
        cards.put(id, new Shown(element, column.lane()));
    }

    private void draw(Element element, Item card, BoardState state, @Nullable PersonId changedBy) {
        var id = card.id().id();
        var html = markup.of(
                card,
                state,
                reading,
                counts.getOrDefault(id, CardCounts.NONE),
                changedBy,
                watchers.getOrDefault(id, List.of()));
        // Element.setProperty would first tell each page to take out children that no card has
        element.getNode().getFeature(ElementPropertyMap.class).setProperty("innerHTML", html);
    }

    private boolean lanesComeBack(BoardState state) {
        return state.lanes().stream()
                .anyMatch(lane -> !lanes.containsKey(lane.id().id())
                        && !state.cards(lane.id().id()).isEmpty());
    }

    private void arrangeLanes(BoardState state) {
        var wanted = new ArrayList<UUID>();
        state.lanes().forEach(lane -> wanted.add(lane.id().id()));
        List.copyOf(lanes.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(id -> {
            cards.values().removeIf(shown -> shown.lane().equals(id));
            remove(lanes.remove(id));
        });
        var columns = state.lanes().stream().map(this::shown).toList();
        order.retainAll(columns);
        var same = 0;
        while (same < order.size() && order.get(same).equals(columns.get(same))) {
            same++;
        }
        order.subList(same, order.size()).forEach(it -> it.getElement().removeFromParent());
        for (int i = same; i < columns.size(); i++) {
            getElement().insertChild(i, columns.get(i).getElement());
        }
        order.clear();
        order.addAll(columns);
    }

    private LaneColumn shown(Item lane) {
        var column = lanes.computeIfAbsent(lane.id().id(), this::column);
        column.show(lane, reading);
        return column;
    }

    private LaneColumn column(UUID lane) {
        var column = new LaneColumn(texts, lane, editable);
        column.onMenu(() -> laneMenu.accept(lane));
        return column;
    }

    private void count() {
        lanes.values().forEach(lane -> lane.count(lane.list().getChildCount()));
    }

    private void meetEverybody(BoardState state) {
        var people = new LinkedHashSet<PersonId>();
        state.all(ItemId.Kind.CARD).forEach(card -> {
            people.addAll(card.assignees());
            card.author().ifPresent(people::add);
        });
        faces.meet(people);
    }
}
