package org.citylabs.uikit;

import com.vaadin.flow.component.html.Div;
import org.citylabs.kernel.TextDifference;
import org.citylabs.kernel.TextDifference.Part;
import org.springframework.web.util.HtmlUtils;

/** What became of a text, as it is written: what went is struck out, what came is underlined, and both are called so. */
public class DifferenceView extends Div {

    public DifferenceView(TextDifference difference) {
        addClassName("text-difference");
        getElement().setProperty("innerHTML", html(difference));
    }

    /** Safe HTML; empty for a text that never had a word. */
    public static String html(TextDifference difference) {
        var html = new StringBuilder();
        difference.parts().forEach(part -> append(html, part));
        return html.toString();
    }

    private static void append(StringBuilder html, Part part) {
        var words = HtmlUtils.htmlEscape(part.text());
        switch (part.kind()) {
            case KEPT -> html.append(words);
            case REMOVED -> html.append("<del>").append(words).append("</del>");
            case ADDED -> html.append("<ins>").append(words).append("</ins>");
        }
    }
}
