package org.citylabs.board;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.citylabs.live.DatabasePauses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The boards that are in memory: those that somebody looks at or changes. */
@Component
class LiveBoards {

    private static final Executor WRITERS =
            task -> Thread.ofVirtual().name("board-writer").start(task);

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ChangeLog log;
    private final Clock clock;
    private final Function<BoardId, Map<UUID, CardCounts>> counts;
    private final Map<BoardId, LiveBoard> boards = new ConcurrentHashMap<>();

    @Autowired
    LiveBoards(ChangeLog log, Clock clock, CardCountRows counts) {
        this(log, clock, counts::of);
    }

    LiveBoards(ChangeLog log, Clock clock, Function<BoardId, Map<UUID, CardCounts>> counts) {
        this.log = log;
        this.clock = clock;
        this.counts = counts;
    }

    /** Empty if there is no such board. Opening one reads its present state, however long its history is. */
    Optional<LiveBoard> find(BoardId id) {
        var found = boards.compute(id, (_, live) -> {
            if (live != null) {
                live.asked();
                return live;
            }
            return log.read(id)
                    .map(state -> new LiveBoard(
                            state, counts.apply(id), log, clock, WRITERS, new DatabasePauses(), new SecureRandom()))
                    .orElse(null);
        });
        return Optional.ofNullable(found);
    }

    /**
     * Lets a board that is in memory take over what was written past it: at once, or as soon as the database can be
     * asked. One that is being read for the first time at this moment is waited for: it may have been read too early.
     */
    void catchUp(BoardId id) {
        var board = boards.computeIfPresent(id, (_, it) -> it);
        if (board != null) {
            try {
                board.catchUp();
            } catch (RuntimeException e) {
                board.catchUpSoon();
            }
        }
    }

    /** Holds a board that is in memory while something is told to it; one that is being read is waited for. */
    void ifLive(BoardId id, Consumer<LiveBoard> action) {
        boards.computeIfPresent(id, (_, board) -> {
            action.accept(board);
            return board;
        });
    }

    /** A board that is being read for the first time at this moment is waited for: it may have been read too early. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BoardRewritten rewritten) {
        ifLive(rewritten.board(), LiveBoard::catchUpSoon);
    }

    /** Forgets boards that nobody has looked at or asked for for a while: a page that asked may still be on its way. */
    @Scheduled(fixedDelay = 60_000)
    @PreAuthorize("permitAll()")
    void forgetIdle() {
        var before = clock.instant().minus(KEPT);
        boards.keySet().forEach(id -> boards.computeIfPresent(id, (_, live) -> live.isIdleSince(before) ? null : live));
    }
}
