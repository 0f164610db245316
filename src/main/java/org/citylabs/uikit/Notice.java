package org.citylabs.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A message within a page, read out politely when it appears: word, shape and colour say what kind it is. */
public class Notice extends Div {

    /** What a message is about. */
    public enum Kind {
        INFO("i"),
        SUCCESS("✓"),
        WARNING("!"),
        PROBLEM("×");

        private final String shape;

        Kind(String shape) {
            this.shape = shape;
        }
    }

    public Notice(Kind kind, String words) {
        addClassNames("notice", "notice-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        getElement().setAttribute("role", kind == Kind.PROBLEM ? "alert" : "status");
        var shape = new Span(kind.shape);
        shape.addClassName("shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(words));
    }
}
