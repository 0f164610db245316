package org.citylabs.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.identity.PersonId;

/**
 * Where a board is kept: its present state, and every change that led there. What has been written in a transaction
 * that committed is there after anything that may break (B2). It decides which revision is whose, for every writer.
 */
interface ChangeLog {

    /** The board as it is now, whatever the length of its history; empty if there is none. */
    Optional<BoardState> read(BoardId board);

    /** The changes after a revision, in order; at most so many. */
    List<Change> after(BoardId board, long revision, int limit);

    /** The board at a revision; empty for one that it never had. */
    Optional<BoardState> at(BoardId board, long revision);

    /**
     * Does all of it, or nothing of it. Nobody else writes that board meanwhile.
     *
     * @throws RuntimeException if that failed; whether it was written is then unknown
     */
    <T> T write(BoardId board, Function<Page, T> work);

    /** A board's log, held by one writer until the end of its transaction. */
    interface Page {

        /** The revision of the latest change. */
        long revision();

        /** Those of the commands that have been done before, with the revision each led to (B3). */
        Map<UUID, Long> done(Collection<UUID> commands);

        /** Whether a person may change the board at this moment (B10). */
        boolean mayEdit(PersonId person);

        boolean isMember(PersonId person);

        /** Whether a person is a facilitator of the board's lab. */
        boolean leads(PersonId person);

        /** A person's latest changes, latest first. */
        List<Change> latestOf(PersonId person, int limit);

        /** Writes changes, in order, the first right after {@link #revision()}, and the state that they lead to. */
        void append(List<Change> changes, BoardState after);
    }
}
