package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.jspecify.annotations.Nullable;

/** Things that a card has or has not, each a button that is pressed or not. */
class Toggles extends Div {

    private final boolean editable;
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();

    Toggles(String label, boolean editable) {
        this.editable = editable;
        addClassName("toggles");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    /**
     * @param options the words by the names of the card's fields, in order
     * @param colour of an option; absent for none
     */
    void show(Item card, Map<String, String> options, Function<String, @Nullable String> colour) {
        buttons.entrySet().removeIf(entry -> {
            var gone = !options.containsKey(entry.getKey());
            if (gone) {
                remove(entry.getValue());
            }
            return gone;
        });
        options.forEach((field, words) -> {
            var button = buttons.computeIfAbsent(field, _ -> button());
            var pressed = card.is(field);
            button.setText(words);
            button.setVisible(editable || pressed);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
            var tone = colour.apply(field);
            if (tone != null) {
                button.getElement().setAttribute("data-colour", tone);
            }
            if (editable) {
                Commands.on(button, Commands.setting(card.id(), field, pressed ? null : Field.YES));
            }
        });
    }

    private NativeButton button() {
        var button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.setEnabled(editable);
        add(button);
        return button;
    }
}
