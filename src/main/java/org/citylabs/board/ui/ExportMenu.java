package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import java.util.Locale;
import java.util.stream.Stream;
import org.citylabs.board.BoardFile;
import org.citylabs.board.BoardId;

/** A button that opens the ways to take a board away: plain links, so that the page does not wait for them. */
class ExportMenu extends Button {

    ExportMenu(BoardId board, Texts texts) {
        super(texts.of("board.export"));
        var ways = new UnorderedList();
        ways.addClassName("export-ways");
        Stream.of(BoardFile.Form.values())
                .map(form -> new ListItem(link(board, form, texts)))
                .forEach(ways::add);
        var popover = new Popover(ways);
        popover.setTarget(this);
        popover.setAriaLabel(texts.of("board.export"));
        popover.setAutofocus(true);
    }

    private static Anchor link(BoardId board, BoardFile.Form form, Texts texts) {
        var path = "/files/boards/%s/%s?lang=%s"
                .formatted(board.value(), form.name().toLowerCase(Locale.ROOT), texts.language());
        var link = new Anchor(path, texts.of("board.export." + form));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
