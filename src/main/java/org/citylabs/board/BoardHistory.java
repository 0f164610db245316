package org.citylabs.board;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.lab.LabAccess;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened on boards (B9), for whoever may read their lab. Commands that changed nothing are left out. No answer
 * costs more the longer the history is.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class BoardHistory {

    /** So many steps make a page. */
    public static final int PAGE = 50;

    /** Begins with the latest step. */
    public static final long LATEST = Long.MAX_VALUE;

    private final BoardRows boards;
    private final ChangeRows changes;
    private final ChangeLog log;
    private final LabAccess access;

    BoardHistory(BoardRows boards, ChangeRows changes, ChangeLog log, LabAccess access) {
        this.boards = boards;
        this.changes = changes;
        this.log = log;
        this.access = access;
    }

    /**
     * A page of a board's steps.
     *
     * @param below only steps before that revision
     * @throws AccessDeniedException if the person at hand may not read the board, or there is none
     */
    public HistoryPage of(BoardId board, long below) {
        requireRead(board);
        return HistoryPage.of(changes.page(board.value(), below, Limit.of(PAGE + 1)), PAGE);
    }

    /**
     * A page of the steps that touched one card; none for a card that the board never had.
     *
     * @param below only steps before that revision
     * @throws AccessDeniedException if the person at hand may not read the board, or there is none
     */
    public HistoryPage ofCard(BoardId board, UUID card, long below) {
        requireRead(board);
        return HistoryPage.of(changes.ofItem(board.value(), card, below, PAGE + 1), PAGE);
    }

    /**
     * The board as it was at a revision; empty for one that it never had.
     *
     * @throws AccessDeniedException if the person at hand may not read the board, or there is none
     */
    public Optional<Moment> moment(BoardId board, long revision) {
        requireRead(board);
        return log.at(board, revision).map(state -> {
            var steps = changes.page(board.value(), revision + 1, Limit.of(2));
            return new Moment(
                    state,
                    steps.isEmpty() ? null : steps.getFirst().change(),
                    steps.size() < 2 ? null : steps.getLast().getId().revision(),
                    changes.nextAfter(board.value(), revision, Limit.of(1)).orElse(null));
        });
    }

    private void requireRead(BoardId board) {
        var readable = boards.findById(board.value()).filter(it -> access.mayRead(it.lab()));
        if (readable.isEmpty()) {
            throw new AccessDeniedException("Not for this person: " + board);
        }
    }
}
