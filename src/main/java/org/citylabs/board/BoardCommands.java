package org.citylabs.board;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The write side of boards. */
@Service
@PreAuthorize("isAuthenticated()")
public class BoardCommands {

    private final LiveBoards boards;
    private final CurrentPerson current;

    BoardCommands(LiveBoards boards, CurrentPerson current) {
        this.boards = boards;
        this.current = current;
    }

    /**
     * Does something on a board, once however often it is sent (B3). For editors of the board's lab; their right is
     * asked in the transaction that writes. Whatever is wrong is an answer, never an exception.
     *
     * @param id made by the sender
     * @param seen the revision that the sender looked at
     * @return comes when the change is committed or refused; nobody should wait for it holding a lock
     */
    public CompletableFuture<Outcome> submit(BoardId board, UUID id, long seen, Command command) {
        if (command instanceof Command.Fill || id.variant() != 2) {
            return refused(Reason.NOT_UNDERSTOOD);
        }
        return boards.find(board)
                .map(live -> live.submit(new Order(id, current.require(), seen, command)))
                .orElseGet(() -> refused(Reason.GONE));
    }

    private static CompletableFuture<Outcome> refused(Reason reason) {
        return CompletableFuture.completedFuture(new Outcome.NotDone(new Refusal(reason, null, null)));
    }
}
