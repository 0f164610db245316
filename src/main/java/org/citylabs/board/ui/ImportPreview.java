package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.citylabs.board.Incoming;
import org.citylabs.board.LeftOut;
import org.citylabs.uikit.Notice;

/** What a file would bring, in numbers; and what of it not, with line and reason. */
class ImportPreview extends Div {

    private static final int SHOWN = 100;

    private final Texts texts;

    ImportPreview(Incoming incoming, Texts texts) {
        this.texts = texts;
        var comes = texts.of("board.import.comes", incoming.cards(), incoming.lanes(), incoming.labels());
        add(new Notice(incoming.cards() > 0 ? Notice.Kind.SUCCESS : Notice.Kind.WARNING, comes));
        if (incoming.leftOutInAll() == 0) {
            add(new Paragraph(texts.of("board.import.all")));
        } else {
            list(incoming);
        }
    }

    private void list(Incoming incoming) {
        var words = texts.of("board.import.left", incoming.leftOutInAll());
        var list = new UnorderedList();
        incoming.leftOut().stream()
                .limit(SHOWN)
                .map(it -> new ListItem(words(it)))
                .forEach(list::add);
        var more = incoming.leftOutInAll() - Math.min(SHOWN, incoming.leftOut().size());
        if (more > 0) {
            list.add(new ListItem(texts.of("board.import.left.more", more)));
        }
        // a list that scrolls can be reached by keyboard
        var scrolling = new Div(list);
        scrolling.addClassName("left-out");
        scrolling.getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("aria-label", words);
        add(new Paragraph(words), scrolling);
    }

    private String words(LeftOut left) {
        var reason = texts.of(left.problem(), left.details().toArray());
        var key = left.what().isEmpty() ? "board.import.left.entry" : "board.import.left.named";
        return texts.of(key, left.line(), left.what(), reason);
    }
}
