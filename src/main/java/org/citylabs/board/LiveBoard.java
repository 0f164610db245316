package org.citylabs.board;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.board.state.Surroundings;
import org.citylabs.board.state.Verdict;
import org.citylabs.identity.PersonId;
import org.citylabs.live.BatchWriter;
import org.citylabs.live.Overtaken;
import org.citylabs.live.Pauses;

/**
 * A board in memory: a projection of its log, and the one writer that takes its commands in order. What queued while
 * the last transaction ran goes into the next one together.
 */
final class LiveBoard implements WatchedBoard {

    /** So many commands may wait; further ones are told that the board is busy. */
    static final int QUEUE = 1_000;

    /** So many of the latest changes are at hand for pages that are behind; others read the whole state again (B8). */
    private static final int RECENT = 1_000;

    /** Enough of a person's changes to find fifty that are not undone yet. */
    private static final int OWN = 3 * Limits.UNDO;

    private final BoardId board;
    private final ChangeLog log;
    private final Clock clock;
    private final Executor elsewhere;
    private final Pauses pauses;
    private final BatchWriter<Waiting> writer;
    private final RandomGenerator random;
    private final List<Runnable> audience = new CopyOnWriteArrayList<>();
    private volatile Instant askedAt;
    private volatile Shown shown;
    private volatile Map<UUID, CardCounts> counts;

    /** The state, and the changes that led to it lately. */
    private record Shown(BoardState state, List<Change> recent) {}

    private record Waiting(Order order, CompletableFuture<Outcome> outcome) {}

    LiveBoard(BoardState state, ChangeLog log, Clock clock, Executor writer, Pauses pauses, RandomGenerator random) {
        this(state, Map.of(), log, clock, writer, pauses, random);
    }

    LiveBoard(
            BoardState state,
            Map<UUID, CardCounts> counts,
            ChangeLog log,
            Clock clock,
            Executor writer,
            Pauses pauses,
            RandomGenerator random) {
        this.board = new BoardId(state.board());
        this.counts = counts;
        this.shown = new Shown(state, List.of());
        this.log = log;
        this.clock = clock;
        this.elsewhere = writer;
        this.pauses = pauses;
        this.writer = new BatchWriter<>(
                QUEUE, writer, pauses, this::commit, it -> it.outcome().complete(refused(Reason.FAILED)));
        this.askedAt = clock.instant();
        this.random = random;
    }

    @Override
    public BoardState state() {
        return shown.state();
    }

    @Override
    public Map<UUID, CardCounts> counts() {
        return counts;
    }

    /** A card has so many comments and files now. */
    void count(UUID card, CardCounts now) {
        if (!counts.getOrDefault(card, CardCounts.NONE).equals(now)) {
            var changed = new HashMap<>(counts);
            changed.put(card, now);
            changed.values().removeIf(CardCounts.NONE::equals);
            counts = Map.copyOf(changed);
            tell();
        }
    }

    @Override
    public Optional<List<Change>> since(long revision) {
        var recent = shown.recent();
        var missing = (int) (shown.state().revision() - revision);
        return missing < 0 || missing > recent.size()
                ? Optional.empty()
                : Optional.of(recent.subList(recent.size() - missing, recent.size()));
    }

    @Override
    public Runnable listen(Runnable listener) {
        audience.add(listener);
        return () -> audience.remove(listener);
    }

    /** Somebody has asked for it, and may be about to listen. */
    void asked() {
        askedAt = clock.instant();
    }

    /** Nobody looks, nothing waits, and nobody has asked for it since a time. */
    boolean isIdleSince(Instant time) {
        return audience.isEmpty() && writer.isIdle() && askedAt.isBefore(time);
    }

    /** Takes a command; the answer comes when it is committed, or refused. */
    CompletableFuture<Outcome> submit(Order order) {
        var waiting = new Waiting(order, new CompletableFuture<>());
        if (!writer.take(waiting)) {
            waiting.outcome().complete(refused(Reason.BUSY));
        }
        return waiting.outcome();
    }

    /** Takes over what somebody else has written. */
    void catchUp() {
        var behind = log.after(board, state().revision(), RECENT + 1);
        if (behind.size() > RECENT || behind.stream().anyMatch(LiveBoard::rewroteThePast)) {
            log.read(board).ifPresent(this::showAnew);
        } else {
            show(behind);
        }
        tell();
    }

    /** Takes over soon what somebody else has written, and comes back to it if the database is away. */
    void catchUpSoon() {
        elsewhere.execute(() -> {
            for (int failures = 1; ; failures++) {
                try {
                    catchUp();
                    return;
                } catch (RuntimeException e) {
                    if (!pauses.after(e, failures)) {
                        return; // whoever writes next finds out
                    }
                }
            }
        });
    }

    /** After it, what is in memory holds what is no longer in the log (B15): open pages read again as well. */
    private static boolean rewroteThePast(Change change) {
        return change.kind() == Change.Kind.ERASURE;
    }

    private void commit(List<Waiting> batch) {
        var written = write(batch);
        show(written.changes());
        batch.forEach(waiting -> waiting.outcome().complete(written.outcome(waiting.order())));
        if (!written.changes().isEmpty()) {
            tell();
        }
    }

    private Written write(List<Waiting> batch) {
        try {
            return log.write(board, page -> {
                if (page.revision() != state().revision()) {
                    throw new Overtaken(state().revision());
                }
                return new Batch(page, state()).judge(batch);
            });
        } catch (Overtaken e) {
            catchUp();
            throw e;
        }
    }

    /** Unless a later one was shown meanwhile: a board never goes back (B8). */
    private synchronized void showAnew(BoardState state) {
        if (state.revision() > shown.state().revision()) {
            shown = new Shown(state, List.of());
        }
    }

    private synchronized void show(List<Change> changes) {
        var state = shown.state();
        var recent = new ArrayList<>(shown.recent());
        for (var change : changes) {
            if (change.revision() > state.revision()) {
                state = state.apply(change);
                recent.add(change);
            }
        }
        var from = Math.max(0, recent.size() - RECENT);
        shown = new Shown(state, List.copyOf(recent.subList(from, recent.size())));
    }

    private void tell() {
        audience.forEach(Runnable::run);
    }

    private static Outcome refused(Reason reason) {
        return new Outcome.NotDone(new Refusal(reason, null, null));
    }

    private record Written(List<Change> changes, Map<UUID, Outcome> outcomes) {
        Outcome outcome(Order order) {
            return Objects.requireNonNull(outcomes.get(order.id()));
        }
    }

    /** The commands of one transaction, judged in order, each on what the one before it left. */
    private final class Batch {

        private final ChangeLog.Page page;
        private final List<Change> changes = new ArrayList<>();
        private final Map<UUID, Outcome> outcomes = new HashMap<>();
        private final Map<PersonId, Boolean> allowed = new HashMap<>();
        private BoardState state;

        Batch(ChangeLog.Page page, BoardState state) {
            this.page = page;
            this.state = state;
        }

        Written judge(List<Waiting> batch) {
            page.done(batch.stream().map(it -> it.order().id()).toList())
                    .forEach((command, revision) -> outcomes.put(command, new Outcome.Done(revision)));
            batch.forEach(it -> judge(it.order()));
            if (!changes.isEmpty()) {
                page.append(changes, state);
            }
            return new Written(changes, outcomes);
        }

        private void judge(Order order) {
            if (outcomes.get(order.id()) instanceof Outcome.Done) {
                return;
            }
            if (!mayDo(order)) {
                outcomes.put(order.id(), refused(Reason.NOT_ALLOWED));
                return;
            }
            var judge = new Judge(new InThisTransaction(page, changes), random);
            switch (judge.judge(state, order, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                case Verdict.Accepted accepted -> accept(accepted.change());
                case Verdict.NotDone not -> outcomes.put(order.id(), new Outcome.NotDone(not.refusal()));
            }
        }

        private boolean mayDo(Order order) {
            return order.command() instanceof Command.Describe || allowed.computeIfAbsent(order.by(), page::mayEdit);
        }

        private void accept(Change change) {
            state = state.apply(change);
            changes.add(change);
            outcomes.put(change.command(), new Outcome.Done(change.revision()));
        }
    }

    private final class InThisTransaction implements Surroundings {

        private final ChangeLog.Page page;
        private final List<Change> earlier;

        InThisTransaction(ChangeLog.Page page, List<Change> earlier) {
            this.page = page;
            this.earlier = earlier;
        }

        @Override
        public boolean isMember(PersonId person) {
            return page.isMember(person);
        }

        @Override
        public boolean leads(PersonId person) {
            return page.leads(person);
        }

        @Override
        public List<Change> latestOf(PersonId person) {
            var result = new ArrayList<Change>();
            earlier.reversed().stream().filter(it -> it.by().equals(person)).forEach(result::add);
            result.addAll(page.latestOf(person, OWN));
            return result;
        }

        @Override
        public Optional<BoardState> at(long revision) {
            return log.at(board, revision);
        }
    }
}
