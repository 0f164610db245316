package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** The ways to act on a page: one primary action, others beside it. */
public final class Buttons {

    private Buttons() {}

    /** The one thing a page is for; guarded against a second click while the first is under way. */
    public static Button primary(String label, Runnable action) {
        var button = secondary(label, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    public static Button secondary(String label, Runnable action) {
        return new Button(label, click -> {
            try {
                action.run();
            } finally {
                click.getSource().setEnabled(true);
            }
        });
    }

    /** Less than a button: beside the main way. */
    public static Button tertiary(String label, Runnable action) {
        var button = secondary(label, action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Actions in a row, which wraps on a phone. */
    public static Div row(Component... actions) {
        var row = new Div(actions);
        row.addClassName("actions");
        return row;
    }
}
