package org.citylabs.board.ui;

import java.util.function.Supplier;
import org.citylabs.board.BoardPage;
import org.citylabs.board.IdeaUptake;
import org.citylabs.board.state.Reading;
import org.citylabs.idea.IdeaCatalog;
import org.springframework.stereotype.Component;

/** Makes what opens over boards, out of what it needs. */
@Component
class BoardDialogs {

    final CardDialogs cards;
    final LookBack lookBack;
    final InAndOut inAndOut;
    final IdeaCatalog ideas;
    final IdeaUptake uptake;

    BoardDialogs(CardDialogs cards, LookBack lookBack, InAndOut inAndOut, IdeaCatalog ideas, IdeaUptake uptake) {
        this.cards = cards;
        this.lookBack = lookBack;
        this.inAndOut = inAndOut;
        this.ideas = ideas;
        this.uptake = uptake;
    }

    OpenDialogs over(BoardPage page, Texts texts, Faces faces, Supplier<Reading> reading) {
        return new OpenDialogs(this, page, texts, faces, reading);
    }
}
