package org.citylabs.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;

/** A board as open pages follow it. */
public interface WatchedBoard {

    /** The board at its latest revision. */
    BoardState state();

    /** How many comments and files cards have at this moment; those with neither are missing. It never changes itself. */
    Map<UUID, CardCounts> counts();

    /**
     * What happened after a revision until now, in order; empty if that is too long ago to be at hand.
     *
     * @param revision that a page shows
     */
    Optional<List<Change>> since(long revision);

    /**
     * Whoever listens is told after each commit, and of other numbers beside cards, and must hand the work on at once.
     *
     * @return ends the listening
     */
    Runnable listen(Runnable listener);
}
