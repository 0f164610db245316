package org.citylabs.identity;

import com.vaadin.flow.component.Component;

/** A slot on the sign-in page for whoever has something to say there. */
public interface SignInAside {

    Component create();
}
