package org.citylabs.board;

import java.util.List;
import java.util.Optional;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Surroundings;
import org.citylabs.identity.PersonId;

/** The surroundings of a board that does not exist yet. */
enum Nobody implements Surroundings {
    ELSE;

    @Override
    public boolean isMember(PersonId person) {
        return false;
    }

    @Override
    public List<Change> latestOf(PersonId person) {
        return List.of();
    }

    @Override
    public Optional<BoardState> at(long revision) {
        return Optional.empty();
    }
}
