package org.citylabs.board;

import java.util.UUID;
import org.citylabs.discussion.DiscussionChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets boards that are looked at know how many comments and files their cards have now. */
@Component
class CountedCards {

    private final CardCountRows rows;
    private final LiveBoards boards;

    CountedCards(CardCountRows rows, LiveBoards boards) {
        this.rows = rows;
        this.boards = boards;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DiscussionChanged changed) {
        if (changed.subject().kind().equals(Cards.KIND) && changed.change() != DiscussionChanged.Change.EDITED) {
            countSoon(changed.subject().id());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CardFilesChanged changed) {
        countSoon(changed.card());
    }

    // on this thread, the transaction that has just ended is still at hand
    private void countSoon(UUID card) {
        Thread.ofVirtual().name("card-count").start(() -> count(card));
    }

    /** What is counted while the board is held is the latest, whoever else counts at the same moment. */
    private void count(UUID card) {
        rows.find(card)
                .ifPresent(known -> boards.ifLive(
                        known.board(), board -> rows.find(card).ifPresent(now -> board.count(card, now.counts()))));
    }
}
