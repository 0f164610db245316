package org.citylabs.board.ui;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.citylabs.board.CardCounts;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;

/** One way to look at the cards of a board. */
interface CardsPane {

    /** In which language titles are read; counts once the board is shown again. */
    void read(Reading reading);

    /** Only cards for which this holds are shown; counts once the board is shown again. */
    void filter(Predicate<Item> filter);

    /** Shows a board from the beginning. */
    void show(BoardState state);

    /** Brings what is shown to a later state. */
    void bringUp(BoardState state, List<Change> changes);

    /** Who looks at which card at this moment. */
    void watched(BoardState state, Map<UUID, List<CardMarkup.Watcher>> now);

    /** How many comments and files cards have at this moment. */
    default void counted(BoardState state, Map<UUID, CardCounts> counts) {}
}
