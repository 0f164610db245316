package org.citylabs.board.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Limits;
import org.jspecify.annotations.Nullable;

/** The points of a card, to be ticked off. */
class CheckList extends Div {

    private final Texts texts;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    private record Row(ListItem item, Checkbox box) {}

    CheckList(Item card, Texts texts, boolean editable) {
        this.texts = texts;
        this.editable = editable;
        list.addClassName("check-list");
        add(list);
        if (editable) {
            add(CommandForm.edit(card.id().toString(), Map.of("check:" + CommandForm.NEW, "$text"))
                    .text("text", texts.of("board.check.new"), Limits.TITLE, true)
                    .button(texts.of("board.add")));
        }
        show(card);
    }

    void show(Item card) {
        var points = card.checklist();
        rows.entrySet().removeIf(entry -> {
            var gone = points.stream().noneMatch(point -> point.id().equals(entry.getKey()));
            if (gone) {
                list.remove(entry.getValue().item());
            }
            return gone;
        });
        points.forEach(point -> {
            var row = rows.computeIfAbsent(point.id(), id -> row(card, id));
            row.box().setLabel(point.text());
            row.box().setValue(point.done());
        });
    }

    private Row row(Item card, UUID point) {
        var box = Commands.field(new Checkbox(), card.id(), Field.done(point));
        box.setReadOnly(!editable);
        var item = new ListItem(box);
        if (editable) {
            item.add(SmallButton.carrying(
                    texts.of("board.remove"), new Command.SetFields(card.id().toString(), gone(point))));
        }
        list.add(item);
        return new Row(item, box);
    }

    private static Map<String, @Nullable String> gone(UUID point) {
        var values = new HashMap<String, @Nullable String>();
        values.put(Field.check(point), null);
        return values;
    }
}
