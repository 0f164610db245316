package org.citylabs.uikit;

import com.vaadin.flow.component.Component;

/** Whether somebody is at work in a part of the page, so that nothing may move under their hands there. */
public final class FocusWithin {

    private static final String LEFT = "!element.contains(event.relatedTarget) && document.hasFocus()";

    private boolean inside;
    private Runnable later = () -> {};

    public FocusWithin(Component part) {
        part.getElement().addEventListener("focusin", _ -> inside = true);
        part.getElement().addEventListener("focusout", _ -> left()).setFilter(LEFT);
    }

    public boolean isInside() {
        return inside;
    }

    /** Changes the part now, or as soon as nobody is at work in it any more; of several changes the last one counts. */
    public void whenNobodyIsInside(Runnable change) {
        if (inside) {
            later = change;
        } else {
            change.run();
        }
    }

    private void left() {
        inside = false;
        later.run();
        later = () -> {};
    }
}
