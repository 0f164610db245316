package org.citylabs.board;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.lab.LabId;
import org.springframework.stereotype.Service;

/** Boards for modules that let people work on them in other ways than on the board's page. */
@Service
@ForModules
public class OpenBoards {

    private final BoardRows boards;
    private final LiveBoards live;

    OpenBoards(BoardRows boards, LiveBoards live) {
        this.boards = boards;
        this.live = live;
    }

    public Optional<WatchedBoard> find(BoardId board) {
        return live.find(board).map(it -> it);
    }

    /** The lab that a board belongs to; empty for a board that is not there, or was put away. */
    public Optional<LabId> labOf(BoardId board) {
        return boards.findById(board.value()).filter(it -> !it.isArchived()).map(BoardRow::lab);
    }

    /**
     * Does something on a board in the name of somebody, once however often it is sent (B3). Whether they may is asked in
     * the transaction that writes: members by their part, others by {@link BoardGuests}.
     *
     * @param id made by whoever asks
     * @return comes when the change is committed or refused; nobody should wait for it holding a lock
     */
    public CompletableFuture<Outcome> submit(BoardId board, UUID id, PersonId by, Command command) {
        return live.find(board)
                .map(it -> it.submit(new Order(id, by, it.state().revision(), command)))
                .orElseGet(() ->
                        CompletableFuture.completedFuture(new Outcome.NotDone(new Refusal(Reason.GONE, null, null))));
    }
}
