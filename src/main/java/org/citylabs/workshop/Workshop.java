package org.citylabs.workshop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.lab.LabId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A workshop on a board: its agenda, which step runs, and whether its door is open. One step runs at a time; those
 * before it are done or were skipped, those behind it are still to come and can be changed.
 */
@Entity
@Table(name = "workshop_workshop")
@NullUnmarked
class Workshop {

    static final int STEPS = 50;

    @Id
    private UUID id;

    private BoardId board;
    private LabId lab;

    @Enumerated(EnumType.STRING)
    private WorkshopState state;

    private String code;
    private Instant doorUntil;
    private String calledTo;
    private PersonId calledBy;
    private int calls;
    private PersonId preparedBy;
    private Instant preparedAt;
    private Instant begunAt;
    private Long begunRevision;
    private Instant endedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "workshop", nullable = false)
    @OrderBy("position")
    private List<Step> steps = new ArrayList<>();

    @Version
    private Integer version;

    protected Workshop() {}

    Workshop(BoardId board, LabId lab, List<StepDraft> agenda, PersonId by, Instant at) {
        this.id = WorkshopId.next().value();
        this.board = board;
        this.lab = lab;
        this.state = WorkshopState.PREPARED;
        this.preparedBy = by;
        this.preparedAt = at;
        agenda.forEach(this::add);
    }

    WorkshopId id() {
        return new WorkshopId(id);
    }

    BoardId board() {
        return board;
    }

    LabId lab() {
        return lab;
    }

    WorkshopState state() {
        return state;
    }

    /** At which revision the board was when it began; what changed since was worked on. */
    Optional<Long> begunRevision() {
        return Optional.ofNullable(begunRevision);
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Optional<Call> call() {
        return Optional.ofNullable(calledTo).map(to -> new Call(to, calledBy, calls));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    Optional<Step> current() {
        return steps.stream().filter(it -> it.is(StepState.RUNNING)).findFirst();
    }

    Optional<Step> find(StepId step) {
        return steps.stream().filter(it -> it.id().equals(step)).findFirst();
    }

    private Optional<Step> next() {
        return steps.stream().filter(it -> it.is(StepState.AHEAD)).findFirst();
    }

    // --- The agenda

    /** @throws org.citylabs.kernel.InvalidInput at {@code title}, if it has as many steps as it can hold */
    Step add(StepDraft draft) {
        requireRoom();
        var step = new Step(draft);
        steps.add(step);
        number();
        return step;
    }

    /** Gives a step that is still to come other settings; one that runs or is over keeps its own. */
    boolean change(StepId id, StepDraft draft) {
        var step = ahead(id);
        step.ifPresent(it -> it.settle(draft));
        return step.isPresent();
    }

    boolean remove(StepId id) {
        var step = ahead(id);
        step.ifPresent(steps::remove);
        number();
        return step.isPresent();
    }

    /** Puts a step that is still to come one place earlier or later among those. */
    boolean move(StepId id, boolean earlier) {
        var step = ahead(id);
        if (step.isEmpty()) {
            return false;
        }
        var at = steps.indexOf(step.get());
        var to = earlier ? at - 1 : at + 1;
        if (to < 0 || to >= steps.size() || !steps.get(to).is(StepState.AHEAD)) {
            return false;
        }
        steps.remove(at);
        steps.add(to, step.get());
        number();
        return true;
    }

    /** The same once more, as the next step. */
    boolean repeat(StepId id) {
        var step = find(id);
        if (step.isEmpty() || state == WorkshopState.ENDED) {
            return false;
        }
        requireRoom();
        var at = next().map(steps::indexOf).orElse(steps.size());
        steps.add(at, new Step(step.get().settings()));
        number();
        return true;
    }

    private Optional<Step> ahead(StepId id) {
        return state == WorkshopState.ENDED ? Optional.empty() : find(id).filter(it -> it.is(StepState.AHEAD));
    }

    private void requireRoom() {
        new Check()
                .that("title", "workshop.too-many-steps", steps.size() < STEPS, STEPS)
                .orThrow();
    }

    private void number() {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).at(i);
        }
    }

    // --- The way through it

    /**
     * Ends the step that runs, and starts the next one.
     *
     * @param seen the step that whoever asks saw running, absent for none: of two who press at once, one goes on
     * @param revision of the board at this moment
     * @return whether it went on
     */
    boolean advance(@Nullable StepId seen, long revision, Instant at) {
        if (!isCurrent(seen) || current().filter(Step::isToBeClosed).isPresent()) {
            return false;
        }
        current().ifPresent(it -> it.end(at));
        start(revision, at);
        return true;
    }

    /** Leaves out the step that runs, or else the next one; what was written in it stays private. */
    boolean skip(@Nullable StepId seen, long revision, Instant at) {
        if (!isCurrent(seen)) {
            return false;
        }
        var running = current();
        running.or(this::next).ifPresent(it -> it.skip(at));
        if (running.isPresent()) {
            start(revision, at);
        }
        return true;
    }

    /** Whoever writes or votes in the step that runs is too late from now on. */
    boolean close(StepId seen, Instant at) {
        var open = current().filter(it -> it.id().equals(seen) && it.isToBeClosed());
        open.ifPresent(it -> it.close(at));
        return open.isPresent();
    }

    boolean extend(StepId seen, Duration by, Instant at) {
        var running = current().filter(it -> it.id().equals(seen));
        running.ifPresent(it -> it.extend(by, at));
        return running.isPresent();
    }

    private boolean isCurrent(@Nullable StepId seen) {
        return state != WorkshopState.ENDED && current().map(Step::id).equals(Optional.ofNullable(seen));
    }

    private void start(long revision, Instant at) {
        if (state == WorkshopState.PREPARED) {
            state = WorkshopState.RUNNING;
            begunAt = at;
            begunRevision = revision;
        }
        next().ifPresent(it -> it.start(at));
    }

    /** Asks everyone to look at something on the board. */
    void call(String to, PersonId by) {
        calledTo = to;
        calledBy = by;
        calls++;
    }

    /** The end of it all: the door is shut, and the agenda stays as it was. */
    boolean end(Instant at) {
        if (state == WorkshopState.ENDED || current().filter(Step::isToBeClosed).isPresent()) {
            return false;
        }
        current().ifPresent(it -> it.end(at));
        state = WorkshopState.ENDED;
        endedAt = at;
        shutDoor();
        return true;
    }

    // --- The door

    /** @param until the end of the day for which the code counts */
    void openDoor(String code, Instant until) {
        this.code = code;
        this.doorUntil = until;
    }

    void shutDoor() {
        code = null;
        doorUntil = null;
    }

    /** The code by which guests come in; empty where the door is shut, or the day is over. */
    Optional<String> code(Instant now) {
        return isDay(now) ? Optional.ofNullable(code) : Optional.empty();
    }

    /** Whether guests who were let in may still be here. */
    boolean isDay(Instant now) {
        return state != WorkshopState.ENDED && doorUntil != null && now.isBefore(doorUntil);
    }

    Instant doorUntil() {
        return doorUntil;
    }
}
