package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Arranged;
import org.citylabs.uikit.ContentLanguage;

/** The cards that a card is made of, or the one that it is a part of; each part can be taken out again. */
class PartsList extends Div {

    private final Texts texts;
    private final boolean editable;
    private final H3 heading = new H3();
    private final Paragraph group = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Map<UUID, ListItem> lines = new HashMap<>();

    PartsList(Texts texts, boolean editable) {
        this.texts = texts;
        this.editable = editable;
        heading.setText(texts.of("board.parts"));
        list.addClassName("parts");
        add(heading, group, list);
    }

    void show(Item card, BoardState state) {
        var parts = state.parts(card.id().id());
        var whole = card.partOf().map(ItemId::card).flatMap(state::find);
        setVisible(!parts.isEmpty() || whole.isPresent());
        heading.setVisible(!parts.isEmpty());
        group.setVisible(whole.isPresent());
        group.removeAll();
        whole.ifPresent(it -> {
            group.add(new Span(texts.of("board.part-of", it.title())));
            out(card).forEach(group::add);
        });
        var shown = new ArrayList<ListItem>();
        parts.forEach(part -> shown.add(lines.computeIfAbsent(part.id().id(), _ -> line(part))));
        Arranged.in(list, shown);
    }

    private ListItem line(Item part) {
        var line = new ListItem(ContentLanguage.mark(new Span(part.title()), part.language()));
        out(part).forEach(line::add);
        return line;
    }

    private List<SmallButton> out(Item part) {
        if (!editable) {
            return List.of();
        }
        var button = SmallButton.carrying(
                texts.of("board.parts.out"), new Command.Ungroup(part.id().id()));
        button.getElement().setAttribute("aria-label", texts.of("board.parts.out-of", part.title()));
        return List.of(button);
    }
}
