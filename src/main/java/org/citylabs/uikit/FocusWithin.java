package org.citylabs.uikit;

import com.vaadin.flow.component.Component;

/** Whether somebody is at work in a part of the page, so that nothing may move under their hands there. */
public final class FocusWithin {

    private boolean inside;

    public FocusWithin(Component part) {
        part.getElement().addEventListener("focusin", _ -> inside = true);
        part.getElement().addEventListener("focusout", _ -> inside = false);
    }

    public boolean isInside() {
        return inside;
    }
}
