package org.citylabs.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * On what terms somebody takes part in a lab.
 *
 * @param until the last day of it, in the zone of the lab's first city; absent for one without an end
 */
public record Terms(Part part, ActorGroup group, @Nullable LocalDate until) {

    /** Whether nobody need think of an end, and so who leads a lab can be counted on. */
    boolean isLastingFacilitator() {
        return part == Part.FACILITATOR && until == null;
    }

    /** When the last day is over; only for terms that have one. */
    Instant end(ZoneId zone) {
        return Objects.requireNonNull(until).plusDays(1).atStartOfDay(zone).toInstant();
    }

    Terms until(LocalDate day) {
        return new Terms(part, group, day);
    }

    /** @throws InvalidInput for a day that is over, at the field {@code until} */
    void requireAhead(ZoneId zone, Instant now) {
        new Check()
                .that("until", "lab.until.past", until == null || !until.isBefore(LocalDate.ofInstant(now, zone)))
                .orThrow();
    }
}
