package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Reading;
import org.jspecify.annotations.Nullable;

/** The cards of a board as a table, sorted as one likes. Each row is one element; its cells are changed where they stand. */
class TablePane extends Div implements CardsPane {

    /** More rows are shown when they are asked for. */
    private static final int ROWS = 200;

    private final Texts texts;
    private final RowMarkup markup;
    private final Supplier<@Nullable UUID> inUse;
    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");
    private final Button more;
    private final Map<UUID, Element> rows = new HashMap<>();
    private final Map<Column, Element> headings = new LinkedHashMap<>();
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private Predicate<Item> filter = _ -> true;
    private Column sortedBy = Column.LANE;
    private boolean falling;
    private int shown = ROWS;
    private @Nullable BoardState state;

    /** What a row tells of a card. */
    enum Column {
        TITLE,
        LANE,
        DUE,
        PEOPLE,
        LABELS
    }

    /**
     * @param inUse the card in whose row the person is writing at this moment; it is drawn anew afterwards
     */
    TablePane(Texts texts, RowMarkup markup, Supplier<@Nullable UUID> inUse) {
        this.texts = texts;
        this.markup = markup;
        this.inUse = inUse;
        addClassName("board-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", texts.of("board.table"));
        for (var column : Column.values()) {
            heading(column);
        }
        var table = new Element("table");
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
        more = new Button(texts.of("board.table.more"), _ -> showMore());
        add(more);
    }

    private void heading(Column column) {
        var button = new Element("button");
        button.setAttribute("type", "button");
        button.setText(texts.of("board.table." + column));
        button.addEventListener("click", _ -> sort(column));
        var cell = new Element("th");
        cell.setAttribute("scope", "col");
        cell.appendChild(button);
        headings.put(column, cell);
        head.appendChild(cell);
    }

    private void sort(Column column) {
        falling = column == sortedBy && !falling;
        sortedBy = column;
        show(Objects.requireNonNull(state));
    }

    private void showMore() {
        shown += ROWS;
        show(Objects.requireNonNull(state));
    }

    @Override
    public void read(Reading reading) {
        markup.read(reading);
    }

    @Override
    public void filter(Predicate<Item> filter) {
        this.filter = filter;
    }

    @Override
    public void show(BoardState now) {
        state = now;
        headings.forEach((column, cell) ->
                cell.setAttribute("aria-sort", column != sortedBy ? "none" : falling ? "descending" : "ascending"));
        var wanted = cards(now).toList();
        body.removeAllChildren();
        rows.clear();
        wanted.stream().limit(shown).forEach(card -> {
            var row = new Element("tr");
            draw(row, card, now);
            rows.put(card.id().id(), row);
            body.appendChild(row);
        });
        more.setVisible(wanted.size() > shown);
    }

    /** What is shown stays where it is: a table that sorts itself under one's hands cannot be read. */
    @Override
    public void bringUp(BoardState now, List<Change> changes) {
        state = now;
        changes.stream()
                .flatMap(change -> change.items().stream())
                .filter(id -> id.kind() == ItemId.Kind.CARD)
                .forEach(id -> waiting.add(id.id()));
        if (changes.stream()
                .flatMap(change -> change.items().stream())
                .anyMatch(id -> id.kind() == ItemId.Kind.LANE || id.kind() == ItemId.Kind.LABEL)) {
            waiting.addAll(rows.keySet());
        }
        drawWaiting(now);
    }

    @Override
    public void watched(BoardState now, Map<UUID, List<CardMarkup.Watcher>> watchers) {
        drawWaiting(now);
    }

    private void drawWaiting(BoardState now) {
        var busy = inUse.get();
        waiting.removeIf(id -> {
            if (!id.equals(busy)) {
                draw(id, now);
            }
            return !id.equals(busy);
        });
    }

    private void draw(UUID id, BoardState now) {
        var card = now.find(ItemId.card(id)).orElseThrow();
        var visible = card.stands() && isOnALane(card, now) && filter.test(card);
        var row = rows.get(id);
        if (row != null && !visible) {
            row.removeFromParent();
            rows.remove(id);
        } else if (row != null) {
            draw(row, card, now);
        } else if (visible && rows.size() < shown) {
            var added = new Element("tr");
            draw(added, card, now);
            rows.put(id, added);
            body.appendChild(added);
        }
    }

    private void draw(Element row, Item card, BoardState now) {
        row.setProperty("innerHTML", markup.of(card, now));
    }

    private static boolean isOnALane(Item card, BoardState now) {
        return now.find(ItemId.lane(card.place().lane())).filter(Item::isShown).isPresent();
    }

    private Stream<Item> cards(BoardState now) {
        var inOrder = now.lanes().stream()
                .flatMap(lane -> now.cards(lane.id().id()).stream())
                .filter(filter);
        Comparator<Item> order = switch (sortedBy) {
            case LANE -> null;
            case TITLE -> Comparator.comparing(Item::title, Collator.getInstance(texts.locale()));
            case DUE -> Comparator.comparing(card -> card.find(Field.DUE).orElse("9999"));
            case PEOPLE -> Comparator.comparing(markup::people);
            case LABELS -> Comparator.comparing(card -> markup.labels(card, now));
        };
        if (order == null) {
            var all = inOrder.toList();
            return (falling ? all.reversed() : all).stream();
        }
        return inOrder.sorted(falling ? order.reversed() : order);
    }
}
