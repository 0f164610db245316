package org.citylabs.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as it is at this moment, without anything that is private to somebody: of hidden notes and open votes only
 * the numbers.
 *
 * @param code absent where the door is shut
 * @param call the latest; absent if there was none
 * @param guests whoever has knocked, in that order
 */
public record WorkshopNow(
        WorkshopId id,
        BoardId board,
        LabId lab,
        WorkshopState state,
        @Nullable String code,
        @Nullable Instant doorUntil,
        @Nullable Call call,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        List<Step> steps,
        List<Visitor> guests) {

    /**
     * A step of the agenda.
     *
     * @param hidden how many notes each person has written that are not revealed
     * @param voters who have given dots, or had when the vote was closed
     * @param dots given while the vote is open
     * @param result of a vote that was closed, by card
     */
    public record Step(
            StepId id,
            StepDraft settings,
            StepState state,
            @Nullable Instant startedAt,
            @Nullable Instant endsAt,
            @Nullable Instant closedAt,
            @Nullable Instant doneAt,
            Map<PersonId, Long> hidden,
            int voters,
            int dots,
            Map<UUID, Integer> result) {

        public boolean is(StepKind kind) {
            return settings.kind() == kind;
        }

        /** Whether people write or vote in it now. */
        public boolean isOpen() {
            return state == StepState.RUNNING && closedAt == null;
        }

        public long notes() {
            return hidden.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Somebody who has knocked. */
    public record Visitor(
            PersonId id, String name, @Nullable CityId city, Language language, GuestState state) {}

    public Optional<Step> current() {
        return steps.stream().filter(it -> it.state() == StepState.RUNNING).findFirst();
    }

    public Optional<Step> next() {
        return steps.stream().filter(it -> it.state() == StepState.AHEAD).findFirst();
    }

    public long waiting() {
        return guests.stream().filter(it -> it.state() == GuestState.WAITING).count();
    }
}
