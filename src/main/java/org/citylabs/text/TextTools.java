package org.citylabs.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Buttons for those who know no Markdown, and who is in the text. The editor's script does what they say. */
class TextTools extends Div {

    private final NativeButton preview = button("text.preview", "");
    private final NativeButton history = button("text.history", "");

    /** What a button does with the text, and its sign, if there is one that everybody knows. */
    private enum Mark {
        HEADING("H"),
        BOLD("B"),
        ITALIC("I"),
        LIST("•–"),
        NUMBERED("1."),
        TASKS("[ ]"),
        QUOTE("„“"),
        LINK(""),
        TABLE(""),
        UNDO("↶"),
        REDO("↷");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    TextTools() {
        addClassName("text-tools");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", getTranslation("text.tools"));
        for (var mark : Mark.values()) {
            var button = button("text.mark." + mark, mark.sign);
            button.getElement().setAttribute("data-mark", mark.name().toLowerCase(Locale.ROOT));
            add(button);
        }
        var picture = button("text.picture", "");
        picture.getElement().setAttribute("data-picture", true);
        var comment = button("text.comment", "");
        comment.getElement()
                .setAttribute("data-comment", true)
                .setAttribute("title", getTranslation("text.comment.key"))
                .setAttribute("aria-keyshortcuts", "Control+Alt+M")
                .setAttribute("data-none", getTranslation("text.comment.no-words"));
        preview.getElement().setAttribute("aria-pressed", "false");
        var full = button("text.full", "");
        full.getElement().setAttribute("data-full", true);
        add(picture, comment, preview, history, authors(), full, people(), news());
    }

    /** Called when the text is to be seen as it will look, or to be written again. */
    void onPreview(Runnable toggle) {
        preview.addClickListener(_ -> toggle.run());
    }

    void showsPreview(boolean pressed) {
        preview.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }

    /** Called when the past of the text is to be seen. */
    void onHistory(Runnable open) {
        history.addClickListener(_ -> open.run());
    }

    private NativeButton authors() {
        var authors = button("text.authors", "");
        authors.getElement().setAttribute("data-authors", true).setAttribute("aria-pressed", "false");
        return authors;
    }

    private Div people() {
        var people = new Div();
        people.addClassName("text-people");
        people.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("text.people"))
                .setAttribute("data-go", getTranslation("text.people.go", "#name"))
                .setAttribute("data-came", getTranslation("text.people.came", "#name"));
        return people;
    }

    private static Span news() {
        var news = new Span();
        news.addClassName("text-news");
        news.getElement().setAttribute("role", "status");
        return news;
    }

    private NativeButton button(String key, String sign) {
        var name = getTranslation(key);
        var button = new NativeButton(sign.isEmpty() ? name : sign);
        button.getElement().setAttribute("type", "button");
        if (!sign.isEmpty()) {
            button.getElement().setAttribute("aria-label", name).setAttribute("title", name);
        }
        return button;
    }
}
