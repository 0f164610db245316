package org.citylabs.workshop;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.BoardId;
import org.citylabs.board.OpenBoards;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings to the board what was private. First it is decided and kept, with the id of the command that will do it; then
 * the board does it, once however often it is asked (B3). Whatever comes between, a restart included, is taken up again.
 */
@Component
class Disclosure {

    private static final Logger LOG = LoggerFactory.getLogger(Disclosure.class);

    private final Workshops workshops;
    private final Notes notes;
    private final Guests guests;
    private final Ballots ballots;
    private final Leading leading;
    private final OpenBoards boards;
    private final JdbcClient jdbc;
    private final AtomicBoolean isTakingUp = new AtomicBoolean();

    /** Commands of reveals that this server waits for: judged twice at once, one could be refused and the other done. */
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();

    private final TransactionTemplate transaction;
    private final Clock clock;

    Disclosure(
            Workshops workshops,
            Notes notes,
            Guests guests,
            Ballots ballots,
            Leading leading,
            OpenBoards boards,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.workshops = workshops;
        this.notes = notes;
        this.guests = guests;
        this.ballots = ballots;
        this.leading = leading;
        this.boards = boards;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is on its way to a board. */
    private record OnItsWay(WorkshopId workshop, BoardId board, UUID command, PersonId by, Command act) {}

    // --- Notes

    CompletableFuture<Optional<Outcome>> reveal(WorkshopId id, StepId step, @Nullable PersonId author, PersonId by) {
        var command = TimeOrderedId.next();
        var any = transaction.execute(_ -> decide(id, step, author, by, command));
        return Boolean.TRUE.equals(any)
                ? bring(command).thenApply(Optional::of)
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private boolean decide(WorkshopId id, StepId step, @Nullable PersonId author, PersonId by, UUID command) {
        var workshop = leading.hold(id);
        if (workshop.find(step).isEmpty()) {
            return false;
        }
        var closed = workshop.close(step, clock.instant());
        var hidden = notes.hidden(step).stream()
                .filter(it -> author == null || it.author().equals(author))
                .toList();
        hidden.forEach(it -> it.reveal(command, by));
        if (closed || !hidden.isEmpty()) {
            leading.changed(id);
        }
        return !hidden.isEmpty();
    }

    private CompletableFuture<Outcome> bring(UUID command) {
        var sent = transaction.execute(_ -> onItsWay(command));
        inFlight.add(command);
        return boards.submit(sent.board(), command, sent.by(), sent.act())
                .thenApply(outcome -> {
                    if (outcome instanceof Outcome.Done) {
                        settle(sent, note -> note.revealed(clock.instant()));
                    } else if (outcome instanceof Outcome.NotDone not && isFinal(not)) {
                        settle(sent, Note::keep);
                    }
                    return outcome;
                })
                .whenComplete((_, _) -> inFlight.remove(command));
    }

    /** Whether asking again would not help. */
    private static boolean isFinal(Outcome.NotDone not) {
        return not.refusal().reason() != Reason.BUSY && not.refusal().reason() != Reason.FAILED;
    }

    private void settle(OnItsWay sent, Consumer<Note> how) {
        transaction.executeWithoutResult(_ -> {
            notes.findByRevealing(sent.command()).stream()
                    .filter(it -> !it.isRevealed())
                    .forEach(how);
            leading.changed(sent.workshop());
        });
    }

    private OnItsWay onItsWay(UUID command) {
        var revealed = notes.findByRevealing(command);
        var first = revealed.getFirst();
        var workshop = workshops
                .ofStep(first.step().value())
                .flatMap(workshops::findById)
                .orElseThrow();
        var settings = workshop.find(first.step()).orElseThrow().settings();
        var state = boards.find(workshop.board()).orElseThrow().state();
        var lane = lane(state, settings.lane());
        var named = settings.named() ? named(revealed) : List.<PersonId>of();
        var cards = new HashMap<ItemId, Map<String, String>>();
        for (var note : revealed) {
            var values = new HashMap<>(
                    Map.of(Field.TITLE, note.text(), Field.LANGUAGE, note.language(), Field.PLACE, lane.toString()));
            if (named.contains(note.author())) {
                values.put(Field.AUTHOR, note.author().value().toString());
            }
            cards.put(ItemId.card(note.card()), values);
        }
        var fill = new Command.Fill(Change.Kind.REVEAL, state.head().id(), cards);
        return new OnItsWay(workshop.id(), workshop.board(), command, first.revealedBy(), fill);
    }

    /** The lane that was meant; the first one, where that is gone. */
    private static UUID lane(BoardState state, @Nullable UUID wanted) {
        var lanes = state.lanes().stream().map(it -> it.id().id()).toList();
        return wanted != null && lanes.contains(wanted) || lanes.isEmpty()
                ? Optional.ofNullable(wanted).orElseGet(TimeOrderedId::next)
                : lanes.getFirst();
    }

    /** Whose cards may tell who wrote them: members', and those of guests who said so. */
    private List<PersonId> named(List<Note> revealed) {
        var authors = revealed.stream().map(Note::author).collect(Collectors.toSet());
        var silent = guests.of(authors.stream().map(PersonId::value).toList()).stream()
                .filter(it -> !it.isNamed())
                .map(Guest::id)
                .collect(Collectors.toSet());
        return authors.stream().filter(it -> !silent.contains(it)).toList();
    }

    // --- Votes

    CompletableFuture<Boolean> count(WorkshopId id, StepId step, PersonId by) {
        var command = TimeOrderedId.next();
        var closed = transaction.execute(_ -> leading.does(id, it -> {
            var isVote = it.find(step)
                    .filter(at -> at.settings().kind() == StepKind.VOTE)
                    .isPresent();
            return isVote && it.close(step, clock.instant()) && counted(step, command, by);
        }));
        return Boolean.TRUE.equals(closed) ? write(step) : CompletableFuture.completedFuture(false);
    }

    private boolean counted(StepId step, UUID command, PersonId by) {
        workshops.flush(); // voters share the step's row: whoever was first is counted
        ballots.count(step, command, by);
        return true;
    }

    private CompletableFuture<Boolean> write(StepId step) {
        var sent = transaction.execute(_ -> counting(step));
        return boards.submit(sent.board(), sent.command(), sent.by(), sent.act())
                .thenApply(outcome -> {
                    if (outcome instanceof Outcome.Done || outcome instanceof Outcome.NotDone not && isFinal(not)) {
                        jdbc.sql("UPDATE workshop_count SET written_at = ? WHERE step = ?")
                                .params(java.sql.Timestamp.from(clock.instant()), step.value())
                                .update();
                    }
                    return outcome instanceof Outcome.Done;
                });
    }

    private OnItsWay counting(StepId step) {
        var workshop =
                workshops.ofStep(step.value()).flatMap(workshops::findById).orElseThrow();
        var settings = workshop.find(step).orElseThrow().settings();
        var state = boards.find(workshop.board()).orElseThrow().state();
        var dots = new HashMap<UUID, Integer>();
        votedOn(state, settings).forEach(card -> dots.put(card.id().id(), 0));
        dots.putAll(ballots.result(step));
        return jdbc.sql("SELECT command, closed_by FROM workshop_count WHERE step = ?")
                .param(step.value())
                .query((row, _) -> new OnItsWay(
                        workshop.id(),
                        workshop.board(),
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        new Command.Count(dots)))
                .single();
    }

    private static Stream<Item> votedOn(BoardState state, StepDraft settings) {
        return state.lanes().stream()
                .filter(it -> settings.concerns(it.id().id()))
                .flatMap(it -> state.cards(it.id().id()).stream());
    }

    // --- What was broken off

    /** Elsewhere: what else is due at some moment must not wait for a board. */
    @Scheduled(fixedDelay = 5_000)
    void look() {
        if (isTakingUp.compareAndSet(false, true)) {
            Thread.ofVirtual().name("disclosure").start(() -> {
                try {
                    takeUp();
                } finally {
                    isTakingUp.set(false);
                }
            });
        }
    }

    void takeUp() {
        takeUp(notes::underWay, this::bring);
        takeUp(
                () -> jdbc.sql("SELECT step FROM workshop_count WHERE written_at IS NULL")
                        .query(UUID.class)
                        .list(),
                step -> write(new StepId(step)));
    }

    /** One that cannot be done holds up no other. */
    private void takeUp(Supplier<List<UUID>> what, Function<UUID, CompletableFuture<?>> how) {
        try {
            what.get().stream().filter(it -> !inFlight.contains(it)).forEach(it -> {
                try {
                    await(how.apply(it));
                } catch (RuntimeException e) {
                    LOG.warn("What was revealed or counted comes to its board later: {}", e.toString());
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("What is to be revealed or counted is looked for later: {}", e.toString());
        }
    }

    private static void await(CompletableFuture<?> done) {
        done.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
