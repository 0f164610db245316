package org.citylabs.project;

import java.time.LocalDate;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about a milestone.
 *
 * @param city that reaches it; absent where all do
 * @param responsible a member of the lab who lives in one of the project's cities; may be absent
 */
public record MilestoneDraft(
        String title,
        @Nullable LocalDate due,
        @Nullable CityId city,
        @Nullable PersonId responsible) {

    public static final int LONGEST_TITLE = 120;

    private static final int LONGEST_YEARS = 30;

    /** @param beginning day before which nothing of the project can be */
    void check(Check check, LocalDate beginning) {
        check.text("title", title, 1, LONGEST_TITLE).that("due", "check.required", due != null);
        if (due != null) {
            check.that("due", "project.date.before-founding", !due.isBefore(beginning))
                    .that("due", "project.date.late", !due.isAfter(beginning.plusYears(LONGEST_YEARS)));
        }
    }
}
