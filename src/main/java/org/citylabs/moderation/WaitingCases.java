package org.citylabs.moderation;

import com.vaadin.flow.component.html.Span;

/** How many cases wait at the desk of the moderator who looks; changes while one looks. */
public class WaitingCases extends Span {

    private final Desk desk;

    public WaitingCases(Desk desk, LiveDesk live) {
        this.desk = desk;
        addClassName("count");
        live.onChange(this, changed -> {
            if (desk.ownCities().contains(changed.city())) {
                show();
            }
        });
        show();
    }

    private void show() {
        var waiting = desk.waiting();
        setText(Long.toString(waiting));
        setVisible(waiting > 0);
        getElement().setAttribute("title", getTranslation("moderation.waiting", waiting));
    }
}
