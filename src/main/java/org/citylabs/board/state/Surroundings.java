package org.citylabs.board.state;

import java.util.List;
import java.util.Optional;
import org.citylabs.identity.PersonId;

/** What judging a command asks beyond the board's present state. */
public interface Surroundings {

    /** Whether a person can be given a card. */
    boolean isMember(PersonId person);

    /** Whether a person leads the board's lab, and so may do what is locked to others. */
    default boolean leads(PersonId person) {
        return false;
    }

    /** The latest changes of a person on this board, latest first; enough for {@link Limits#UNDO} steps. */
    List<Change> latestOf(PersonId person);

    /** The board as it was; empty for a revision that it never had. */
    Optional<BoardState> at(long revision);
}
