package org.citylabs.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.citylabs.board.OpenBoards;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.RetriedOnConflict;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do in a workshop: write, vote, and move cards where that is open. For members of the lab, and for guests
 * by the key that they were given when they knocked. Whatever is wrong is an answer, but for {@link TooOften}.
 * Open pages are told.
 *
 */
@Service
@PreAuthorize("permitAll()")
public class WorkshopFloor {

    /** More than anybody writes in a step. */
    static final int NOTES = 100;

    /** More than hands can do, and fewer than a script. */
    private static final Allowance.Limit PACE = new Allowance.Limit("workshop", 300, Duration.ofMinutes(1));

    private final Workshops workshops;
    private final Notes notes;
    private final Ballots ballots;
    private final Attendance attendance;
    private final OpenBoards boards;
    private final Allowance allowance;
    private final WorkshopRooms rooms;
    private final Clock clock;

    WorkshopFloor(
            Workshops workshops,
            Notes notes,
            Ballots ballots,
            Attendance attendance,
            OpenBoards boards,
            Allowance allowance,
            WorkshopRooms rooms,
            Clock clock) {
        this.workshops = workshops;
        this.notes = notes;
        this.ballots = ballots;
        this.attendance = attendance;
        this.boards = boards;
        this.allowance = allowance;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * Who asks, if they take part in a workshop.
     *
     * @param key of a guest; absent for somebody who is signed in
     */
    @Transactional(readOnly = true)
    public Optional<PersonId> participant(WorkshopId id, @Nullable String key) {
        return workshops.findById(id.value()).flatMap(it -> attendance.of(it, key));
    }

    /** What whoever asks has written and given in a step; nothing for somebody who does not take part. */
    @Transactional(readOnly = true)
    public Own own(WorkshopId id, @Nullable String key, StepId step) {
        return workshops
                .findById(id.value())
                .filter(it -> it.find(step).isPresent())
                .flatMap(it -> attendance.of(it, key))
                .map(me -> new Own(
                        notes.findByStepAndAuthorOrderById(step, me).stream()
                                .map(it -> new Own.Written(it.id(), it.text(), it.language(), it.isPrivate()))
                                .toList(),
                        ballots.of(step, me)))
                .orElse(Own.NOTHING);
    }

    /**
     * Writes a note for oneself, or words it anew.
     *
     * @param note made by the sender: the same again is the same note
     */
    @Transactional
    @RetriedOnConflict
    public FloorAnswer write(
            WorkshopId id, @Nullable String key, StepId step, UUID note, String text, Language language) {
        try {
            new Check().text("text", text, 1, Limits.TITLE).orThrow();
        } catch (InvalidInput e) {
            return FloorAnswer.BAD_TEXT;
        }
        if (note.variant() != 2) {
            return FloorAnswer.NOT_ALLOWED;
        }
        return in(id, key, step, StepKind.COLLECT, (_, me) -> {
            var known = notes.findById(note);
            if (known.isPresent()
                    && !(known.get().author().equals(me) && known.get().step().equals(step))) {
                return FloorAnswer.NOT_ALLOWED;
            }
            if (known.filter(it -> !it.isPrivate()).isPresent()) {
                return FloorAnswer.CLOSED;
            }
            if (known.isEmpty() && notes.countByStepAndAuthor(step, me) >= NOTES) {
                return FloorAnswer.TOO_MANY_NOTES;
            }
            var kept = known.orElseGet(() -> new Note(note, step, me, clock.instant()));
            kept.word(text.strip(), language.tag());
            notes.save(kept);
            return FloorAnswer.DONE;
        });
    }

    /** Throws a note of one's own away; one that is not there is gone already. */
    @Transactional
    @RetriedOnConflict
    public FloorAnswer withdraw(WorkshopId id, @Nullable String key, StepId step, UUID note) {
        return in(id, key, step, StepKind.COLLECT, (_, me) -> {
            var known = notes.findById(note).filter(it -> it.author().equals(me));
            if (known.filter(it -> !it.isPrivate()).isPresent()) {
                return FloorAnswer.CLOSED;
            }
            known.ifPresent(notes::delete);
            return FloorAnswer.DONE;
        });
    }

    /** Lets a card have so many dots of one's own; sent again, it says the same. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RetriedOnConflict
    public FloorAnswer vote(WorkshopId id, @Nullable String key, StepId step, UUID card, int dots) {
        return in(id, key, step, StepKind.VOTE, (workshop, me) -> {
            var settings = workshop.find(step).orElseThrow().settings();
            if (dots < 0 || dots > settings.dots()) {
                return FloorAnswer.TOO_MANY_DOTS;
            }
            if (dots > 0 && !isVotedOn(workshop, settings, card)) {
                return FloorAnswer.GONE;
            }
            return ballots.put(step, me, card, dots, settings.dots()) ? FloorAnswer.DONE : FloorAnswer.TOO_MANY_DOTS;
        });
    }

    private boolean isVotedOn(Workshop workshop, StepDraft settings, UUID card) {
        return boards.find(workshop.board())
                .flatMap(it -> it.state().find(ItemId.card(card)))
                .filter(Item::stands)
                .filter(it -> settings.concerns(it.place().lane()))
                .isPresent();
    }

    /** The step stays open until the transaction ends: what is acknowledged is revealed and counted. */
    private FloorAnswer in(
            WorkshopId id,
            @Nullable String key,
            StepId step,
            StepKind kind,
            BiFunction<Workshop, PersonId, FloorAnswer> act) {
        if (!ballots.holdOpen(step)) {
            return FloorAnswer.CLOSED;
        }
        var workshop = workshops
                .findById(id.value())
                .filter(it ->
                        it.find(step).filter(at -> at.settings().kind() == kind).isPresent());
        var me = workshop.flatMap(it -> attendance.of(it, key));
        if (me.isEmpty()) {
            return FloorAnswer.NOT_ALLOWED;
        }
        allowance.useBy(me.get(), PACE, 1);
        var answer = act.apply(workshop.get(), me.get());
        if (answer == FloorAnswer.DONE) {
            rooms.changes(id, me.get());
        }
        return answer;
    }

    /**
     * Moves or groups cards as a guest, where the step lets them; members do so on the board. Their right is asked in
     * the transaction that writes.
     *
     * @param command the same id is the same act
     */
    public CompletableFuture<Outcome> arrange(WorkshopId id, @Nullable String key, UUID command, Command act) {
        var workshop = workshops.findById(id.value());
        var me = workshop.flatMap(it -> attendance.of(it, key));
        var isArranging =
                act instanceof Command.MoveCard || act instanceof Command.Group || act instanceof Command.Ungroup;
        if (me.isEmpty() || !isArranging || command.variant() != 2) {
            return refused(Reason.NOT_ALLOWED);
        }
        try {
            allowance.useBy(me.get(), PACE, 1);
        } catch (TooOften e) {
            return refused(Reason.BUSY);
        }
        return boards.submit(workshop.get().board(), command, me.get(), act);
    }

    private static CompletableFuture<Outcome> refused(Reason reason) {
        return CompletableFuture.completedFuture(new Outcome.NotDone(new Refusal(reason, null, null)));
    }
}
