package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.citylabs.board.BoardStart;
import org.citylabs.board.BoardSummary;
import org.citylabs.lab.LabSummary;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;

/** The boards of a lab, and the way to a new one. */
class BoardList extends Section {

    BoardList(LabSummary lab, List<BoardSummary> boards, boolean mayStart, BoardStart start) {
        addClassName("board-list");
        add(new H2(getTranslation("boards.title")));
        if (boards.isEmpty()) {
            add(new Paragraph(getTranslation(mayStart ? "boards.none.editor" : "boards.none")));
        } else {
            var list = new UnorderedList();
            boards.forEach(board -> list.add(
                    new ListItem(ContentLanguage.mark(new Anchor(board.path(), board.title()), board.language()))));
            add(list);
        }
        if (mayStart) {
            add(Buttons.row(Buttons.secondary(
                    getTranslation("boards.start"), () -> new StartBoardDialog(lab.id(), start).open())));
        }
    }
}
