package org.citylabs.board.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import org.citylabs.uikit.FocusWithin;

/** A field that follows what others write, but never under the hands of whoever is writing in it. */
class LiveText {

    private final AbstractField<?, String> field;
    private final FocusWithin focus;
    private String shown = "";

    LiveText(AbstractField<?, String> field) {
        this.field = field;
        this.focus = new FocusWithin((Component) field);
    }

    void show(String value) {
        if (!value.equals(shown)) {
            shown = value;
            focus.whenNobodyIsInside(() -> field.setValue(shown));
        }
    }
}
