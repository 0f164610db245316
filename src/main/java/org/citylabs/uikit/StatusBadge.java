package org.citylabs.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Where something stands: a word, a shape and a colour that all say the same. */
public class StatusBadge extends Span {

    /** What a status means to whoever waits for it. */
    public enum Tone {
        WAITING("◔"),
        ASKED("↩"),
        GOOD("✓"),
        STOPPED("■"),
        QUIET("○");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }
    }

    public StatusBadge(Tone tone, String word) {
        addClassNames("status", "status-" + tone.name().toLowerCase(Locale.ROOT));
        var shape = new Span(tone.shape);
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(word));
    }
}
