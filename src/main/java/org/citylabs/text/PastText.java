package org.citylabs.text;

import com.vaadin.flow.component.html.Div;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.TextDifference;
import org.citylabs.uikit.DifferenceView;
import org.springframework.web.util.HtmlUtils;

/** How a text looked, or what became of it since. */
class PastText extends Div {

    PastText(String name) {
        addClassName("past-text");
        getElement()
                .setAttribute("tabindex", "0") // so that it scrolls without a mouse
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
    }

    void show(TextState state) {
        setClassName("text-difference", false);
        setClassName("prose", true);
        html(state.content().isBlank() ? none() : new MarkdownText(state.content()).toHtml());
    }

    /** As it is written; what went is struck out, what came is underlined, and both are called so. */
    void show(TextDifference difference) {
        setClassName("prose", false);
        setClassName("text-difference", true);
        var html = DifferenceView.html(difference);
        html(html.isEmpty() ? none() : html);
    }

    private String none() {
        return "<p>" + HtmlUtils.htmlEscape(getTranslation("text.none")) + "</p>";
    }

    private void html(String html) {
        getElement().setProperty("innerHTML", html);
    }
}
