package org.citylabs.uikit;

import com.vaadin.flow.component.html.Anchor;

/** A link to where one acts next, looking like the main button of a page. */
public class LinkButton extends Anchor {

    public LinkButton(String path, String label) {
        super(path, label);
        addClassName("link-button");
    }
}
