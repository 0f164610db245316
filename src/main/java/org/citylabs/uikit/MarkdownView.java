package org.citylabs.uikit;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.MarkdownText.Run;

/** Shows what somebody wrote in Markdown; nothing in it is ever run. */
public class MarkdownView extends Div {

    public MarkdownView(String source) {
        addClassName("prose");
        show(source);
    }

    /** @param marks as for {@link MarkdownText#toHtml(Function)} */
    public MarkdownView(String source, Function<String, List<Run>> marks) {
        addClassName("prose");
        getElement().setProperty("innerHTML", new MarkdownText(source).toHtml(marks));
    }

    public void show(String source) {
        getElement().setProperty("innerHTML", new MarkdownText(source).toHtml());
    }
}
