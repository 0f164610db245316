package org.citylabs.board;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.TooOften;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The write side of boards. */
@Service
@PreAuthorize("isAuthenticated()")
public class BoardCommands {

    private final LiveBoards boards;
    private final PastDescriptions descriptions;
    private final CurrentPerson current;
    private final Allowance allowance;
    private final int atOnce;
    private final Duration within;

    /** @param atOnce more than hands can do, and fewer than a script; for each person on each board */
    BoardCommands(
            LiveBoards boards,
            PastDescriptions descriptions,
            CurrentPerson current,
            Allowance allowance,
            @Value("${citylabs.boards.commands-at-once:500}") int atOnce,
            @Value("${citylabs.boards.commands-per-second:50}") int perSecond) {
        this.boards = boards;
        this.descriptions = descriptions;
        this.current = current;
        this.allowance = allowance;
        this.atOnce = atOnce;
        this.within = Duration.ofMillis(1_000L * atOnce / perSecond);
    }

    /**
     * Does something on a board, once however often it is sent (B3). For editors of the board's lab; their right is
     * asked in the transaction that writes. Whatever is wrong is an answer, never an exception; whoever is told that the
     * board is busy, such as for sending far more than people do, may send the same again a moment later.
     *
     * @param id made by the sender
     * @param seen the revision that the sender looked at
     * @return comes when the change is committed or refused; nobody should wait for it holding a lock
     */
    public CompletableFuture<Outcome> submit(BoardId board, UUID id, long seen, Command command) {
        if (command instanceof Command.Fill || command instanceof Command.Describe || id.variant() != 2) {
            return refused(Reason.NOT_UNDERSTOOD);
        }
        if (isFlooded(board)) {
            return refused(Reason.BUSY);
        }
        var order = new Order(id, current.require(), seen, command);
        return boards.find(board)
                .map(live -> live.submit(order).thenCompose(outcome -> descriptions.restore(board, order, outcome)))
                .orElseGet(() -> refused(Reason.GONE));
    }

    private boolean isFlooded(BoardId board) {
        try {
            allowance.use(new Allowance.Limit("board " + board.value(), atOnce, within));
            return false;
        } catch (TooOften e) {
            return true;
        }
    }

    private static CompletableFuture<Outcome> refused(Reason reason) {
        return CompletableFuture.completedFuture(new Outcome.NotDone(new Refusal(reason, null, null)));
    }
}
