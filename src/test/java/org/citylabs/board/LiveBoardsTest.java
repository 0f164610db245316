package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Boards that nobody watches leave memory, and no others. */
class LiveBoardsTest {

    private final MemoryLog log = new MemoryLog();
    private final MovableClock clock = new MovableClock();
    private final LiveBoards boards = new LiveBoards(log, clock, _ -> Map.of());
    private final BoardId board = new BoardId(log.create().board());

    @Test
    void aBoardThatNobodyWatchesIsForgottenAfterAWhile() {
        var before = boards.find(board).orElseThrow();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        boards.forgetIdle();
        assertThat(boards.find(board)).get().isNotSameAs(before);
    }

    @Test
    void aBoardThatSomebodyWatchesStays() {
        var before = boards.find(board).orElseThrow();
        var end = before.listen(() -> {});
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        boards.forgetIdle();
        assertThat(boards.find(board)).containsSame(before);
        end.run();
    }

    /** A page asks for a board first, and listens to it when it is attached. */
    @Test
    void aBoardThatWasJustAskedForStays() {
        var before = boards.find(board).orElseThrow();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        boards.find(board);
        boards.forgetIdle();
        assertThat(boards.find(board)).containsSame(before);
    }

    @Test
    void thereIsNoBoardWhereThereIsNone() {
        assertThat(boards.find(BoardId.next())).isEmpty();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
