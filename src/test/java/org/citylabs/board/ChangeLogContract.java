package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Surroundings;
import org.citylabs.board.state.Verdict;
import org.citylabs.identity.PersonId;
import org.junit.jupiter.api.Test;

/** What every log promises, whether it is kept in memory or in a database. */
abstract class ChangeLogContract {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");

    private final RandomGenerator random = new SplittableRandom(); // unlike a seed, it makes ids that no other board has

    abstract ChangeLog log();

    /** A board without any change, which the person may edit. */
    abstract BoardId boardOf(PersonId person);

    abstract PersonId somebody();

    @Test
    void isAtTheStateOfItsLatestChange() {
        var person = somebody();
        var board = boardOf(person);
        var state = work(board, person, 60);
        assertThat(log().read(board)).contains(state);
        assertThat(log().after(board, state.revision() - 3, 100))
                .extracting(Change::revision)
                .containsExactly(state.revision() - 2, state.revision() - 1, state.revision());
    }

    /** [B9] */
    @Test
    void showsAnyPastRevision() {
        var person = somebody();
        var board = boardOf(person);
        var first = work(board, person, 20);
        work(board, person, 20);
        assertThat(log().at(board, first.revision())).contains(first);
        assertThat(log().at(board, 0)).contains(BoardState.empty(board.value()));
        assertThat(log().at(board, 1_000_000)).isEmpty();
    }

    /** [B3] */
    @Test
    void remembersWhatWasDone() {
        var person = somebody();
        var board = boardOf(person);
        var state = work(board, person, 10);
        var last = log().after(board, state.revision() - 1, 1).getFirst();
        var done = log().write(board, page -> page.done(List.of(last.command(), UUID.randomUUID())));
        assertThat(done).containsOnlyKeys(last.command()).containsValue(state.revision());
    }

    @Test
    void writesAllOrNothing() {
        var person = somebody();
        var board = boardOf(person);
        var before = work(board, person, 10);
        assertThatThrownBy(() -> log().write(board, page -> {
                    var change = next(before, person);
                    page.append(List.of(change), before.apply(change));
                    throw new IllegalStateException("broken on the way");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(log().read(board)).contains(before);
        assertThat(log().after(board, before.revision(), 10)).isEmpty();
    }

    @Test
    void knowsAPersonsLatestChanges() {
        var person = somebody();
        var board = boardOf(person);
        var state = work(board, person, 12);
        var latest = log().write(board, page -> page.latestOf(person, 5));
        assertThat(latest)
                .extracting(Change::revision)
                .startsWith(state.revision(), state.revision() - 1)
                .hasSize(5);
        var stranger = somebody();
        List<Change> none = log().write(board, page -> page.latestOf(stranger, 5));
        assertThat(none).isEmpty();
    }

    /** [B10] */
    @Test
    void asksTheRightInTheTransaction() {
        var person = somebody();
        var board = boardOf(person);
        var stranger = somebody();
        boolean own = log().write(board, page -> page.mayEdit(person));
        boolean strangers = log().write(board, page -> page.mayEdit(stranger));
        assertThat(own).isTrue();
        assertThat(strangers).isFalse();
    }

    /** Does so many things, some in one transaction. */
    private BoardState work(BoardId board, PersonId person, int count) {
        return log().write(board, page -> {
            var state = log().read(board).orElseThrow();
            var changes = new ArrayList<Change>();
            for (int i = 0; i < count; i++) {
                var change = next(state, person);
                state = state.apply(change);
                changes.add(change);
            }
            page.append(changes, state);
            return state;
        });
    }

    private Change next(BoardState state, PersonId person) {
        var commands = new RandomCommands(random, List.of(person));
        var judge = new Judge(new Known(person), random);
        while (true) {
            var order = new Order(UUID.randomUUID(), person, state.revision(), commands.next(state));
            if (judge.judge(state, order, NOON) instanceof Verdict.Accepted accepted) {
                return accepted.change();
            }
        }
    }

    private record Known(PersonId person) implements Surroundings {
        @Override
        public boolean isMember(PersonId other) {
            return person.equals(other);
        }

        @Override
        public List<Change> latestOf(PersonId other) {
            return List.of();
        }

        @Override
        public Optional<BoardState> at(long revision) {
            return Optional.empty();
        }
    }
}
