package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Limits;
import org.jspecify.annotations.Nullable;

/** The links of a card. */
class LinkList extends Div {

    private final Texts texts;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private List<Item.Link> shown = List.of();

    LinkList(Item card, Texts texts, boolean editable) {
        this.texts = texts;
        this.editable = editable;
        add(list);
        if (editable) {
            var values = Map.of("link:" + CommandForm.NEW, "$address", "link:" + CommandForm.NEW + ":name", "$name");
            add(CommandForm.edit(card.id().toString(), values)
                    .text("address", texts.of("board.link.address"), Limits.ADDRESS, true)
                    .text("name", texts.of("board.link.name"), Limits.TITLE, false)
                    .button(texts.of("board.add")));
        }
        show(card);
    }

    void show(Item card) {
        if (!card.links().equals(shown)) {
            shown = card.links();
            list.removeAll();
            shown.forEach(link -> list.add(item(card, link)));
        }
    }

    private ListItem item(Item card, Item.Link link) {
        var anchor = new Anchor(link.address(), link.name().isEmpty() ? link.address() : link.name());
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        var item = new ListItem(anchor);
        if (editable) {
            var gone = new HashMap<String, @Nullable String>();
            gone.put(Field.link(link.id()), null);
            gone.put(Field.linkName(link.id()), null);
            item.add(SmallButton.carrying(
                    texts.of("board.remove"), new Command.SetFields(card.id().toString(), gone)));
        }
        return item;
    }
}
