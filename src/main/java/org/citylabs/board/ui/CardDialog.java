package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Colour;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.lab.LabMember;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.MarkdownView;
import org.jspecify.annotations.Nullable;

/** Everything about one card. What others change meanwhile appears here as well. */
class CardDialog extends Dialog {

    private final ItemId card;
    private final Texts texts;
    private final boolean editable;
    private final TitleFields titles;
    private final Assignees people;
    private final Toggles labels;
    private final CheckList points;
    private final LinkList links;
    private final PartsList parts;
    private final DatePicker due = new DatePicker();
    private final LiveField<@Nullable LocalDate> liveDue;
    private final MarkdownView preview = new MarkdownView("");

    /** @param text where its description is written; absent for those who may only read it */
    CardDialog(
            Item item, List<LabMember> members, Texts texts, Faces faces, boolean editable, @Nullable Component text) {
        this.card = item.id();
        this.texts = texts;
        this.editable = editable;
        addClassName("card-dialog");
        titles = new TitleFields(item, texts, faces, editable);
        people = new Assignees(card, members, texts, faces, editable);
        labels = new Toggles(texts.of("board.card.labels"), editable);
        points = new CheckList(item, texts, editable);
        links = new LinkList(item, texts, editable);
        parts = new PartsList(texts, editable);
        due.setLabel(texts.of("board.card.due-date"));
        due.setReadOnly(!editable);
        due.setLocale(texts.locale());
        due.setClearButtonVisible(editable);
        Commands.field(due, card, Field.DUE);
        liveDue = new LiveField<>(due, Field.DUE, CardDialog::date, texts, faces);
        add(content(text == null ? preview : text));
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    /** Shows what has been translated of its description. */
    void translated(Component translation) {
        preview.getElement()
                .getParent()
                .insertChild(
                        preview.getElement().getParent().indexOfChild(preview.getElement()) + 1,
                        translation.getElement());
    }

    ItemId card() {
        return card;
    }

    private Component content(Component description) {
        var content = new Div(titles, description);
        content.addClassName("card-content");
        content.add(parts);
        content.add(part("board.card.people", people), labelPart(), part("board.card.points-title", points));
        content.add(due, part("board.card.links", links));
        return content;
    }

    private Section labelPart() {
        var part = part("board.card.labels", labels);
        if (editable) {
            var colours = new LinkedHashMap<String, String>();
            Stream.of(Colour.values()).forEach(it -> colours.put(it.key(), texts.of("board.colour." + it)));
            part.add(CommandForm.addLabel()
                    .text("title", texts.of("board.label.new"), 50, true)
                    .choice("colour", texts.of("board.colour"), colours)
                    .button(texts.of("board.label.add")));
        }
        return part;
    }

    private Section part(String key, Component content) {
        return new Section(new H3(texts.of(key)), content);
    }

    /** Shows the card as it is now; closes if it is gone. */
    void show(BoardState state) {
        var found = state.find(card).filter(Item::isShown);
        if (found.isEmpty()) {
            close();
            return;
        }
        var item = found.get();
        setHeaderTitle(item.title());
        titles.show(item);
        people.show(item);
        var options = new LinkedHashMap<String, String>();
        state.labels().forEach(it -> options.put(Field.label(it.id().id()), it.title()));
        labels.show(item, options, field -> colour(state, field));
        points.show(item);
        links.show(item);
        parts.show(item, state);
        liveDue.show(item);
        describe(item);
    }

    private static @Nullable LocalDate date(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static @Nullable String colour(BoardState state, String field) {
        return state.labels().stream()
                .filter(label -> field.equals(Field.label(label.id().id())))
                .findFirst()
                .flatMap(label -> label.find(Field.COLOUR))
                .orElse(null);
    }

    private void describe(Item item) {
        var text = item.find(Field.DESCRIPTION).orElse("");
        preview.show(text);
        preview.setVisible(!text.isEmpty());
    }
}
