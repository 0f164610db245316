package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Fields one below the other, which is how they are read and filled in best. */
public class Form extends Div {

    public Form(Component... content) {
        super(content);
        addClassName("form");
    }
}
