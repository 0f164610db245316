package org.citylabs.workshop;

import java.util.UUID;
import org.citylabs.board.state.Limits;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A step as a facilitator prepares it.
 *
 * @param minutes for which the timer runs; 0 for no timer
 * @param lane into which is collected, or whose cards are voted on; absent for the first lane, and for all of them
 * @param dots for each person, in a vote
 * @param named whether cards tell who wrote them, if guests agree
 */
public record StepDraft(
        StepKind kind,
        LocalizedText title,
        int minutes,
        @Nullable UUID lane,
        int dots,
        boolean named,
        GuestsMay guests) {

    static final int MINUTES = 480;
    static final int DOTS = 50;

    /** Whether it is about what stands in a lane. */
    public boolean concerns(UUID other) {
        return lane == null || lane.equals(other);
    }

    /** @throws InvalidInput field by field */
    StepDraft checked() {
        new Check()
                .that("title", "check.required", title.texts().values().stream().noneMatch(String::isBlank))
                .that(
                        "title",
                        "check.too-long",
                        title.texts().values().stream().allMatch(StepDraft::fits),
                        Limits.TITLE)
                .that("minutes", "workshop.minutes.range", minutes >= 0 && minutes <= MINUTES, MINUTES)
                .that("dots", "workshop.dots.range", kind != StepKind.VOTE || dots >= 1 && dots <= DOTS, DOTS)
                .orThrow();
        return new StepDraft(kind, title, minutes, lane, kind == StepKind.VOTE ? dots : 0, named, guests);
    }

    private static boolean fits(String title) {
        return title.codePointCount(0, title.length()) <= Limits.TITLE;
    }
}
