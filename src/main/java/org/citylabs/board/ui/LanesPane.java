package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
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
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** The lanes of a board with their cards. It is brought from one revision to another by touching what has changed. */
class LanesPane extends Div {

    private final Texts texts;
    private final CardMarkup markup;
    private final Faces faces;
    private final boolean editable;
    private final Consumer<UUID> laneMenu;
    private final @Nullable PersonId me;
    private final Map<UUID, LaneColumn> lanes = new LinkedHashMap<>();
    private final Map<UUID, Shown> cards = new HashMap<>();
    private final Map<UUID, List<CardMarkup.Watcher>> watchers = new HashMap<>();
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

    void read(Reading reading) {
        this.reading = reading;
    }

    /** Only cards for which this holds are shown; counts once the board is shown again. */
    void filter(Predicate<Item> filter) {
        this.filter = filter;
    }

    /** Shows a board from the beginning. */
    void show(BoardState state) {
        lanes.values().forEach(this::remove);
        lanes.clear();
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

    /** Brings what is shown to a later state. */
    void bringUp(BoardState state, List<Change> changes) {
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
        redraw(state, ids, changedBy);
        count();
    }

    /** Who looks at which card at this moment. */
    void watched(BoardState state, Map<UUID, List<CardMarkup.Watcher>> now) {
        var concerned = new LinkedHashSet<UUID>();
        concerned.addAll(now.keySet());
        concerned.addAll(watchers.keySet());
        concerned.removeIf(card -> now.getOrDefault(card, List.of()).equals(watchers.getOrDefault(card, List.of())));
        watchers.clear();
        watchers.putAll(now);
        concerned.forEach(id -> state.find(ItemId.card(id)).ifPresent(card -> {
            var shown = cards.get(id);
            if (shown != null) {
                draw(shown.element(), card, state, null);
            }
        }));
    }

    private void redraw(BoardState state, Set<UUID> ids, Map<ItemId, PersonId> changedBy) {
        var moved = new LinkedHashSet<Item>();
        for (var id : ids) {
            var card = state.find(ItemId.card(id)).orElseThrow();
            var visible = card.isShown() && lanes.containsKey(card.place().lane()) && filter.test(card);
            var shown = cards.get(id);
            if (shown != null && !visible) {
                shown.element().removeFromParent();
                cards.remove(id);
            } else if (visible) {
                moved.add(card);
            }
        }
        for (var lane : lanesOf(moved)) {
            arrange(state, lane, moved, changedBy);
        }
    }

    private Element list(UUID lane) {
        return Objects.requireNonNull(lanes.get(lane)).list();
    }

    private static Set<UUID> lanesOf(Set<Item> cards) {
        var lanes = new LinkedHashSet<UUID>();
        cards.forEach(card -> lanes.add(card.place().lane()));
        return lanes;
    }

    /** Those that did not move keep their order, so that putting in the others one by one makes the whole order. */
    private void arrange(BoardState state, UUID lane, Set<Item> moved, Map<ItemId, PersonId> changedBy) {
        var wanted = state.cards(lane).stream().filter(filter).toList();
        var list = list(lane);
        for (int i = 0; i < wanted.size(); i++) {
            var card = wanted.get(i);
            if (moved.contains(card)) {
                var by = changedBy.get(card.id());
                place(card, state, by == null || by.equals(me) ? null : by, Math.min(i, list.getChildCount()));
            }
        }
    }

    private void place(Item card, BoardState state, @Nullable PersonId changedBy, int index) {
        var id = card.id().id();
        var lane = card.place().lane();
        var list = list(lane);
        var before = cards.get(id);
        var element = before == null ? new Element("li") : before.element();
        draw(element, card, state, changedBy);
        if (before != null && before.lane().equals(lane) && list.indexOfChild(element) == index) {
            return;
        }
        element.removeFromParent();
        list.insertChild(Math.min(index, list.getChildCount()), element);
        cards.put(id, new Shown(element, lane));
    }

    private void draw(Element element, Item card, BoardState state, @Nullable PersonId changedBy) {
        var html = markup.of(
                card, state, reading, changedBy, watchers.getOrDefault(card.id().id(), List.of()));
        element.setProperty("innerHTML", html);
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
        for (int i = 0; i < state.lanes().size(); i++) {
            var item = state.lanes().get(i);
            var column = lanes.computeIfAbsent(item.id().id(), this::column);
            column.show(item, reading);
            if (getElement().indexOfChild(column.getElement()) != i) {
                column.getElement().removeFromParent();
                getElement().insertChild(i, column.getElement());
            }
        }
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
        state.all(ItemId.Kind.CARD).forEach(card -> people.addAll(card.assignees()));
        faces.meet(people);
    }
}
