package org.citylabs.board.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Colour;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Buttons;

/** The labels of a board: their names and colours, for those that are there and for new ones. */
class LabelsDialog extends Dialog {

    private final Texts texts;
    private final Faces faces;
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Map<ItemId, Row> rows = new HashMap<>();

    private record Row(ListItem item, LiveField<String> title, ChoiceField colour) {}

    LabelsDialog(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
        Stream.of(Colour.values()).forEach(it -> colours.put(it.key(), texts.of("board.colour." + it)));
        setHeaderTitle(texts.of("board.card.labels"));
        var content = new Div(
                list,
                CommandForm.addLabel()
                        .text("title", texts.of("board.label.new"), 50, true)
                        .choice("colour", texts.of("board.colour"), colours)
                        .button(texts.of("board.label.add")));
        content.addClassName("card-content");
        list.addClassName("label-list");
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    void show(BoardState state) {
        var labels = state.labels();
        rows.entrySet().removeIf(entry -> {
            var gone = labels.stream().noneMatch(label -> label.id().equals(entry.getKey()));
            if (gone) {
                list.remove(entry.getValue().item());
            }
            return gone;
        });
        labels.forEach(label -> {
            var row = rows.computeIfAbsent(label.id(), _ -> row(label));
            row.title().show(label);
            row.colour().show(label.find(Field.COLOUR).orElse(Colour.GREY.key()));
        });
    }

    private Row row(Item label) {
        var title = Commands.field(new TextField(texts.of("board.label.title")), label.id(), Field.TITLE);
        title.setMaxLength(50);
        var colour = new ChoiceField(texts.of("board.colour"), colours);
        Commands.field(colour.select(), label.id(), Field.COLOUR);
        var gone = SmallButton.carrying(
                texts.of("board.card.delete"),
                new Command.SetFields(label.id().toString(), Map.of(Field.DELETED, Field.YES)));
        gone.getElement().setAttribute("aria-label", texts.of("board.label.delete", label.title()));
        var item = new ListItem(title, colour, gone);
        list.add(item);
        return new Row(item, LiveField.text(title, Field.TITLE, texts, faces), colour);
    }
}
