package org.citylabs.board.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Objects;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.jspecify.annotations.Nullable;

/** What was archived or deleted, the latest first, and the way back. */
class PutAwayDialog extends Dialog {

    private static final int SHOWN = 200;

    private final Texts texts;
    private final Faces faces;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    PutAwayDialog(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
        setHeaderTitle(texts.of("board.put-away"));
        none.setText(texts.of("board.put-away.none"));
        list.addClassName("put-away");
        var content = new Div(none, list);
        content.addClassName("card-content");
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    void show(BoardState state) {
        list.removeAll();
        state.items().stream()
                .filter(item -> !item.isShown() && item.id().kind() != ItemId.Kind.LABEL)
                .sorted(Comparator.comparingLong(Item::revision).reversed())
                .limit(SHOWN)
                .forEach(item -> list.add(line(item)));
        none.setVisible(list.getChildren().findAny().isEmpty());
    }

    private ListItem line(Item item) {
        var field = item.is(Field.DELETED) ? Field.DELETED : Field.ARCHIVED;
        var by = Objects.requireNonNull(item.cells().get(field)).by();
        var kind = texts.of("board.put-away." + item.id().kind() + "." + field, faces.name(by));
        var note = new Span(kind);
        note.addClassName("fine-print");
        var values = new HashMap<String, @Nullable String>();
        values.put(field, null);
        return new ListItem(
                new Div(ContentLanguage.mark(new Span(item.title()), item.language()), note),
                SmallButton.carrying(
                        texts.of("board.bring-back"),
                        new Command.SetFields(item.id().toString(), values)));
    }
}
