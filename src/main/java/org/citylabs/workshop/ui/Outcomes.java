package org.citylabs.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardPage;
import org.citylabs.board.CardTransfer;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.kernel.Language;
import org.citylabs.text.TextSections;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopMinutes;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;

/** What came of the workshops of a board: votes, minutes, and the files of both. */
@org.springframework.stereotype.Component
class Outcomes {

    private final Floors floors;
    private final WorkshopMinutes minutes;
    private final TextSections texts;
    private final CardTransfer transfer;
    private final BoardCatalog boards;

    Outcomes(Floors floors, WorkshopMinutes minutes, TextSections texts, CardTransfer transfer, BoardCatalog boards) {
        this.floors = floors;
        this.minutes = minutes;
        this.texts = texts;
        this.transfer = transfer;
        this.boards = boards;
    }

    /** @param over the workshops that are over, the latest first */
    Component of(BoardPage board, List<WorkshopId> over, Words words) {
        var place = new Div();
        over.stream()
                .map(floors.rooms::read)
                .filter(it -> it.begunAt() != null)
                .forEach(it -> place.add(one(board, it, words)));
        if (board.mayEdit() && place.getComponentCount() > 0) {
            place.add(new SendCards(transfer, boards, board, words));
        }
        return place;
    }

    private Component one(BoardPage board, WorkshopNow now, Words words) {
        var place = new Div();
        place.addClassName("outcome");
        place.add(new H2(words.of("workshop.outcome", date(now, words))));
        now.steps().stream()
                .filter(it -> !it.result().isEmpty())
                .forEach(it -> place.add(new H3(it.settings().title().in(words.locale())), votes(board, it, words)));
        var text = new Div();
        minutes(board, now, words, text);
        place.add(text);
        return place;
    }

    private static String date(WorkshopNow now, Words words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .withZone(ZoneOffset.UTC)
                .format(now.begunAt());
    }

    private static Component votes(BoardPage board, WorkshopNow.Step vote, Words words) {
        var list = new OrderedList();
        list.addClassName("result");
        vote.result().entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> board.board()
                        .state()
                        .find(ItemId.card(it.getKey()))
                        .ifPresent(card -> {
                            var dots = new Span(words.of("workshop.dots", it.getValue()));
                            dots.addClassName("dots");
                            list.add(new ListItem(new Span(card.title()), dots));
                        }));
        return list;
    }

    private void minutes(BoardPage board, WorkshopNow now, Words words, Div place) {
        place.removeAll();
        if (minutes.areBegun(now.id())) {
            place.add(texts.of(minutes.subject(now.id()), new H3(words.of("workshop.minutes.heading"))));
        } else if (board.mayLead()) {
            place.add(beginning(board, now, words, place));
        } else {
            place.add(new Paragraph(words.of("workshop.minutes.none")));
        }
        place.add(Buttons.row(
                file(now, "markdown", "workshop.minutes.markdown", words),
                file(now, "pdf", "workshop.minutes.pdf", words)));
    }

    private static Anchor file(WorkshopNow now, String form, String key, Words words) {
        var link = new Anchor(
                "/files/workshops/" + now.id().value() + "/" + form + "?lang=" + words.language(), words.of(key));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Component beginning(BoardPage board, WorkshopNow now, Words words, Div place) {
        var lanes = board.board().state().lanes();
        var decided = lane(words.of("workshop.minutes.decided-lane"), lanes, 2, words);
        var open = lane(words.of("workshop.minutes.open-lane"), lanes, 3, words);
        var language = Language.of(words.locale()).orElse(Language.ENGLISH);
        return new Form(
                new Paragraph(words.of("workshop.minutes.about")),
                decided,
                open,
                Buttons.primary(words.of("workshop.minutes.begin"), () -> {
                    var ui = UI.getCurrent();
                    minutes.begin(now.id(), id(decided), id(open), language)
                            .thenAccept(_ -> later(ui, () -> minutes(board, now, words, place)));
                }));
    }

    private static void later(UI ui, Command task) {
        try {
            ui.access(task);
        } catch (UIDetachedException e) {
            // the page was closed a moment ago
        }
    }

    private static Select<Optional<Item>> lane(String label, List<Item> lanes, int usual, Words words) {
        var select = new Select<Optional<Item>>();
        select.setLabel(label);
        var options = new ArrayList<Optional<Item>>();
        options.add(Optional.empty());
        lanes.forEach(it -> options.add(Optional.of(it)));
        select.setItems(options);
        select.setItemLabelGenerator(it -> it.map(Item::title).orElseGet(() -> words.of("workshop.minutes.no-lane")));
        select.setValue(lanes.size() > usual ? Optional.of(lanes.get(usual)) : Optional.empty());
        return select;
    }

    private static @Nullable UUID id(Select<Optional<Item>> select) {
        return select.getValue().map(it -> it.id().id()).orElse(null);
    }
}
