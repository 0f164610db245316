package org.citylabs.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.OpenBoards;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaWork;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a workshop through its agenda; for the facilitators of its lab, of whom each can take over at any moment. Each
 * act names the step that was seen running, so that of two who press at once, one goes on.
 * Open pages are told.
 *
 */
@Service
@PreAuthorize("isAuthenticated()")
public class WorkshopLead {

    /** A step is not made longer by more than that at a time. */
    static final int LONGEST = 60;

    private final Leading leading;
    private final Disclosure disclosure;
    private final OpenBoards boards;
    private final IdeaWork work;
    private final Provenance provenance;
    private final CurrentPerson current;
    private final Clock clock;

    WorkshopLead(
            Leading leading,
            Disclosure disclosure,
            OpenBoards boards,
            IdeaWork work,
            Provenance provenance,
            CurrentPerson current,
            Clock clock) {
        this.leading = leading;
        this.disclosure = disclosure;
        this.boards = boards;
        this.work = work;
        this.provenance = provenance;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Ends the step that runs and starts the next one.
     *
     * @param seen the step that was seen running; absent for none
     * @return whether it went on: not from a step whose notes or votes are still open
     */
    @Transactional
    @RetriedOnConflict
    public boolean advance(WorkshopId id, @Nullable StepId seen) {
        return leading.does(id, it -> it.advance(seen, revision(it), clock.instant()));
    }

    /** Leaves out the step that runs, or else the next one. What was written in it stays private to its writers. */
    @Transactional
    @RetriedOnConflict
    public boolean skip(WorkshopId id, @Nullable StepId seen) {
        return leading.does(id, it -> it.skip(seen, revision(it), clock.instant()));
    }

    /** Gives the step that runs so many more minutes, from now if its time is up; at most an hour at a time. */
    @Transactional
    @RetriedOnConflict
    public boolean extend(WorkshopId id, StepId seen, int minutes) {
        return minutes > 0
                && minutes <= LONGEST
                && leading.does(id, it -> it.extend(seen, Duration.ofMinutes(minutes), clock.instant()));
    }

    /** Nobody writes any more in the step that runs; what was written is still private. */
    @Transactional
    @RetriedOnConflict
    public boolean stopWriting(WorkshopId id, StepId seen) {
        return leading.does(
                id,
                it -> it.find(seen)
                                .filter(step -> step.settings().kind() == StepKind.COLLECT)
                                .isPresent()
                        && it.close(seen, clock.instant()));
    }

    /**
     * Closes the vote that runs, and counts it. The result comes to the board as a change of its own.
     *
     * @return comes when the board has it
     */
    @Transactional(propagation = Propagation.NEVER)
    @RetriedOnConflict
    public CompletableFuture<Boolean> closeVote(WorkshopId id, StepId seen) {
        return disclosure.count(id, seen, current.require());
    }

    /**
     * Makes cards of what was written in a step: of one person, or of all; nobody writes in it any more.
     *
     * @param author absent for all
     * @return comes when the cards are on the board, or refused
     */
    @Transactional(propagation = Propagation.NEVER)
    @RetriedOnConflict
    public CompletableFuture<Optional<Outcome>> reveal(WorkshopId id, StepId step, @Nullable PersonId author) {
        return disclosure.reveal(id, step, author, current.require());
    }

    /**
     * Asks everyone to look at a lane, a card, or the start of the board.
     *
     * @param to {@link Call#START}, or an item that is shown on the board
     */
    @Transactional
    @RetriedOnConflict
    public boolean call(WorkshopId id, String to) {
        return leading.does(id, it -> {
            if (!to.equals(Call.START) && !isShown(it, to)) {
                return false;
            }
            it.call(to, current.require());
            return true;
        });
    }

    private boolean isShown(Workshop workshop, String to) {
        try {
            var item = ItemId.of(to);
            return boards.find(workshop.board())
                    .flatMap(it -> it.state().find(item))
                    .filter(Item::isShown)
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Ends the workshop, and shuts its door; not while notes or votes are open. */
    @Transactional
    @RetriedOnConflict
    public boolean end(WorkshopId id) {
        return leading.does(id, it -> {
            var ended = it.end(clock.instant());
            if (ended) {
                tellIdeas(it);
            }
            return ended;
        });
    }

    private long revision(Workshop workshop) {
        return boards.find(workshop.board()).orElseThrow().state().revision();
    }

    /** Ideas whose cards were touched hear that they were worked on, and where they come from is kept. */
    private void tellIdeas(Workshop workshop) {
        var since = workshop.begunRevision();
        if (since.isEmpty()) {
            return;
        }
        var at = workshop.id().subject();
        var worked = boards.find(workshop.board())
                .orElseThrow()
                .state()
                .all(ItemId.Kind.CARD)
                .filter(it -> it.isShown() && it.revision() > since.get())
                .flatMap(it -> it.find(Field.ORIGIN).stream())
                .map(Subject::of)
                .filter(it -> it.kind().equals(IdeaId.KIND))
                .distinct()
                .toList();
        worked.forEach(idea -> {
            work.workedOn(new IdeaId(idea.id()), at, current.require(), clock.instant());
            provenance.cameOf(idea, at, current.require(), clock.instant());
        });
        if (!worked.isEmpty()) {
            provenance.happened(
                    at, Act.of("workshop.way.ended", current.require()).quietly(), clock.instant());
        }
    }
}
