package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import org.citylabs.board.CardAction;
import tools.jackson.databind.json.JsonMapper;

/** What can be done with a card: one menu for the whole board, shown beside the card that it is opened from. */
class CardMenu extends Div {

    private static final String CARD = "card:$card";

    private final Texts texts;

    CardMenu(Texts texts, boolean editable, List<CardAction> actions) {
        this.texts = texts;
        addClassName("board-menu");
        getElement()
                .setAttribute("popover", "auto")
                .setAttribute("role", "menu")
                .setAttribute("aria-label", texts.of("board.card.menu-name"));
        asks("board.card.open", Shortcut.OPEN_CARD.action());
        if (editable) {
            asks("board.card.move-to", Shortcut.MOVE_CARD.action());
            asks("board.group", "group-card");
            asks("board.send", "send-card");
            actions.forEach(it -> asks(it.key(), it.key()));
            does("board.card.archive", "archive-card", Map.of("archived", "yes"));
            does("board.card.delete", Shortcut.DELETE_CARD.action(), Map.of("deleted", "yes"));
        }
        asks("board.card.history", Shortcut.CARD_HISTORY.action());
    }

    /** An entry that the page answers with something to look at or fill in. */
    private void asks(String key, String what) {
        entry(key).setAttribute("data-ask", what);
    }

    /** An entry that changes the card at once; the page's script does it as well by its name. */
    private void does(String key, String name, Map<String, String> values) {
        var command = JsonMapper.shared().writeValueAsString(Map.of("do", "edit", "item", CARD, "values", values));
        entry(key).setAttribute("data-for-card", command).setAttribute("data-does", name);
    }

    private Element entry(String key) {
        var entry = new Element("button");
        entry.setAttribute("type", "button").setAttribute("role", "menuitem").setAttribute("tabindex", "-1");
        entry.setText(texts.of(key));
        getElement().appendChild(entry);
        return entry;
    }
}
