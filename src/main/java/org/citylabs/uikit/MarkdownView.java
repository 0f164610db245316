package org.citylabs.uikit;

import com.vaadin.flow.component.html.Div;
import org.citylabs.kernel.MarkdownText;

/** Shows what somebody wrote in Markdown; nothing in it is ever run. */
public class MarkdownView extends Div {

    public MarkdownView(String source) {
        addClassName("prose");
        show(source);
    }

    public void show(String source) {
        getElement().setProperty("innerHTML", new MarkdownText(source).toHtml());
    }
}
