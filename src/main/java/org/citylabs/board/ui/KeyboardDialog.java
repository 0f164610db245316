package org.citylabs.board.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.citylabs.uikit.Buttons;

/** Lists what keys do on a board, and lets whoever wants it switch single keys on. */
class KeyboardDialog extends Dialog {

    private final Texts texts;

    KeyboardDialog(Texts texts, boolean editable) {
        this.texts = texts;
        addClassName("keyboard-dialog");
        setHeaderTitle(texts.of("board.keyboard"));
        var content = new Div(letters());
        content.addClassName("card-content");
        content.getElement().appendChild(table(editable));
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    /** Opens when its entry in the menu or its key asks for it, and tells the page's script the single keys. */
    static void offer(Element board, BoardTools tools, Texts texts, boolean editable) {
        board.setAttribute("data-keys", Shortcut.singles(editable));
        board.addEventListener(Shortcut.KEYBOARD.action(), _ -> new KeyboardDialog(texts, editable).open());
        tools.offer("board.keyboard", () -> new KeyboardDialog(texts, editable).open());
    }

    private Checkbox letters() {
        var box = new Checkbox(texts.of("board.keyboard.letters"));
        box.setHelperText(texts.of("board.keyboard.letters.help"));
        box.getElement().executeJs("window.citylabsBoard.switchBy(this)");
        return box;
    }

    private Element table(boolean editable) {
        var body = new Element("tbody");
        Shortcut.of(editable).forEach(it -> body.appendChild(row(it)));
        var head = new Element("tr")
                .appendChild(
                        heading("board.keyboard.what", "col"),
                        heading("board.keyboard.keys", "col"),
                        heading("board.keyboard.single", "col"));
        var table = new Element("table").appendChild(new Element("thead").appendChild(head), body);
        table.getClassList().add("key-table");
        return table;
    }

    private Element row(Shortcut shortcut) {
        return new Element("tr")
                .appendChild(
                        heading(shortcut.key(), "row"),
                        keys(shortcut.combinations()),
                        keys(shortcut.isSingle() ? List.of(shortcut.single()) : List.of()));
    }

    private Element heading(String key, String scope) {
        var cell = new Element("th").setAttribute("scope", scope);
        cell.setText(texts.of(key));
        return cell;
    }

    private Element keys(List<String> combinations) {
        var cell = new Element("td");
        for (var combination : combinations) {
            if (cell.getChildCount() > 0) {
                cell.appendChild(Element.createText(texts.of("board.keyboard.or")));
            }
            cell.appendChild(keys(combination));
        }
        return cell;
    }

    private Element keys(String combination) {
        var together = new Element("span");
        for (var key : combination.split("\\+")) {
            if (together.getChildCount() > 0) {
                together.appendChild(Element.createText(" + "));
            }
            var cap = new Element("kbd");
            cap.setText(key.length() == 1 ? key : texts.of("board.key." + key));
            together.appendChild(cap);
        }
        return together;
    }
}
