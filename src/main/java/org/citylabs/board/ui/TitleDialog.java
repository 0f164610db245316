package org.citylabs.board.ui;

import com.vaadin.flow.component.dialog.Dialog;
import org.citylabs.board.state.BoardState;
import org.citylabs.uikit.Buttons;

/** What a board is called, in each language. */
class TitleDialog extends Dialog {

    private final TitleFields titles;

    TitleDialog(BoardState state, Texts texts, Faces faces) {
        titles = new TitleFields(state.head(), texts, faces, true);
        titles.addClassName("card-content");
        setHeaderTitle(texts.of("board.rename"));
        add(titles);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    void show(BoardState state) {
        titles.show(state.head());
    }
}
