package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The column in which a page tells its story: one heading, then what belongs to it. */
public class Page extends Div {

    public Page(String heading, Component... content) {
        addClassName("page");
        add(new H1(heading));
        add(content);
    }

    /** A sentence that says what the page is for, below the heading. */
    public Page lead(String words) {
        var lead = new Paragraph(words);
        lead.addClassName("lead");
        addComponentAtIndex(1, lead);
        return this;
    }

    /** A narrow column, as for a form of few fields. */
    public Page narrow() {
        addClassName("narrow");
        return this;
    }

    /** The next thing on the page. */
    public <C extends Component> C with(C component) {
        add(component);
        return component;
    }
}
