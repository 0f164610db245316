package org.citylabs.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.citylabs.kernel.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** One step of a workshop. It runs once; what is repeated is another step with the same settings. */
@Entity(name = "WorkshopStep")
@Table(name = "workshop_step")
@NullUnmarked
class Step {

    @Id
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    private int minutes;
    private UUID lane;
    private int dots;
    private boolean named;

    @Enumerated(EnumType.STRING)
    private GuestsMay guests;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private Instant startedAt;
    private Instant endsAt;
    private Instant closedAt;
    private Instant doneAt;

    protected Step() {}

    Step(StepDraft draft) {
        this.id = StepId.next().value();
        this.state = StepState.AHEAD;
        settle(draft);
    }

    void settle(StepDraft draft) {
        kind = draft.kind();
        title = draft.title().toTags();
        minutes = draft.minutes();
        lane = draft.lane();
        dots = draft.dots();
        named = draft.named();
        guests = draft.guests();
    }

    StepId id() {
        return new StepId(id);
    }

    StepDraft settings() {
        return new StepDraft(kind, LocalizedText.ofTags(title), minutes, lane, dots, named, guests);
    }

    StepState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant doneAt() {
        return doneAt;
    }

    boolean is(StepState wanted) {
        return state == wanted;
    }

    /** Whether people write or vote in it at this moment. */
    boolean isOpen() {
        return state == StepState.RUNNING && closedAt == null;
    }

    /** Whether something is to be revealed or counted before it ends. */
    boolean isToBeClosed() {
        return isOpen() && (kind == StepKind.COLLECT || kind == StepKind.VOTE);
    }

    void at(int place) {
        position = place;
    }

    void start(Instant at) {
        state = StepState.RUNNING;
        startedAt = at;
        endsAt = minutes == 0 ? null : at.plus(Duration.ofMinutes(minutes));
    }

    /** From now, if the time is up already. */
    void extend(Duration by, Instant at) {
        var from = endsAt == null || endsAt.isBefore(at) ? at : endsAt;
        endsAt = from.plus(by);
    }

    /** Nobody writes or votes any more, and time has no end. */
    void close(Instant at) {
        closedAt = at;
        endsAt = null;
    }

    void end(Instant at) {
        state = StepState.DONE;
        doneAt = at;
    }

    void skip(Instant at) {
        state = StepState.SKIPPED;
        doneAt = at;
    }
}
