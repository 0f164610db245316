package org.citylabs.workshop;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a workshop stands, as all may know it. */
@Component
class WorkshopReading {

    /** More guests than come to a workshop. */
    static final int GUESTS = 500;

    private final Workshops workshops;
    private final Guests guests;
    private final Notes notes;
    private final Ballots ballots;
    private final Clock clock;

    WorkshopReading(Workshops workshops, Guests guests, Notes notes, Ballots ballots, Clock clock) {
        this.workshops = workshops;
        this.guests = guests;
        this.notes = notes;
        this.ballots = ballots;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<WorkshopNow> read(WorkshopId id) {
        return workshops.findById(id.value()).map(this::now);
    }

    private WorkshopNow now(Workshop workshop) {
        return new WorkshopNow(
                workshop.id(),
                workshop.board(),
                workshop.lab(),
                workshop.state(),
                workshop.code(clock.instant()).orElse(null),
                workshop.doorUntil(),
                workshop.call().orElse(null),
                workshop.begunAt(),
                workshop.endedAt(),
                workshop.steps().stream().map(this::step).toList(),
                guests.in(workshop.id(), Limit.of(GUESTS + WorkshopDoor.WAITING)).stream()
                        .map(it -> new WorkshopNow.Visitor(
                                it.id(), it.name(), it.city().orElse(null), it.language(), it.state()))
                        .toList());
    }

    private WorkshopNow.Step step(Step step) {
        var settings = step.settings();
        var begun = !step.is(StepState.AHEAD);
        var votes = begun && settings.kind() == StepKind.VOTE;
        var turnout = votes && step.isOpen() ? ballots.turnout(step.id()) : new Ballots.Turnout(0, 0);
        var isCounted = votes && step.closedAt() != null;
        return new WorkshopNow.Step(
                step.id(),
                settings,
                step.state(),
                step.startedAt(),
                step.endsAt(),
                step.closedAt(),
                step.doneAt(),
                begun && settings.kind() == StepKind.COLLECT ? hidden(step) : Map.of(),
                isCounted ? ballots.voters(step.id()) : turnout.voters(),
                turnout.dots(),
                isCounted ? ballots.result(step.id()) : Map.of());
    }

    private Map<PersonId, Long> hidden(Step step) {
        var result = new HashMap<PersonId, Long>();
        notes.writtenIn(step.id()).forEach(it -> result.put(it.getAuthor(), it.getNotes()));
        return result;
    }
}
