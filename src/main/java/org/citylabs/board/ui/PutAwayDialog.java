package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.jspecify.annotations.Nullable;

/** What was archived or deleted, the latest first, older things on demand, and the way back. */
class PutAwayDialog extends Dialog {

    private static final int PAGE = 50;

    private final Texts texts;
    private final Faces faces;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Button more;
    private BoardState board = BoardState.empty(new UUID(0, 0));
    private int shown = PAGE;

    PutAwayDialog(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
        setHeaderTitle(texts.of("board.put-away"));
        none.setText(texts.of("board.put-away.none"));
        list.addClassName("put-away");
        list.getElement().setAttribute("aria-label", texts.of("board.put-away"));
        more = Buttons.secondary("", this::more);
        var content = new Div(none, list, more);
        content.addClassName("card-content");
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    void show(BoardState state) {
        board = state;
        list.removeAll();
        var all = putAway();
        all.stream().limit(shown).map(this::line).forEach(list::add);
        none.setVisible(all.isEmpty());
        more.setVisible(all.size() > shown);
        more.setText(texts.of("board.put-away.more", Math.min(PAGE, all.size() - shown)));
    }

    private void more() {
        var before = shown;
        shown += PAGE;
        show(board);
        list.getChildren()
                .skip(before)
                .findFirst()
                .ifPresent(it -> it.getElement().executeJs("this.focus()"));
    }

    private List<Item> putAway() {
        return board.items().stream()
                .filter(item -> !item.isShown() && item.id().kind() != ItemId.Kind.LABEL)
                .sorted(Comparator.comparingLong(Item::revision).reversed().thenComparing(Item::id))
                .toList();
    }

    private ListItem line(Item item) {
        var field = item.is(Field.DELETED) ? Field.DELETED : Field.ARCHIVED;
        var by = Objects.requireNonNull(item.cells().get(field)).by();
        var kind = texts.of("board.put-away." + item.id().kind() + "." + field, faces.name(by));
        var note = new Span(kind);
        note.addClassName("fine-print");
        var values = new HashMap<String, @Nullable String>();
        values.put(field, null);
        var line = new ListItem(
                new Div(ContentLanguage.mark(new Span(item.title()), item.language()), note),
                SmallButton.carrying(
                        texts.of("board.bring-back"),
                        new Command.SetFields(item.id().toString(), values)));
        line.getElement().setAttribute("tabindex", "-1");
        return line;
    }
}
