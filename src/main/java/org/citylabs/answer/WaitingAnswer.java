package org.citylabs.answer;

import java.time.LocalDate;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a city has still to give, or prepares to give anew, as its officials see it.
 *
 * @param overdue whether its day is over where the city is
 * @param assignee public name; absent where it is nobody's yet
 * @param cosigner public name of who was asked to sign too
 * @param mayCosign whether the person at hand was asked to, and has not yet
 * @param revises how often the city has answered before
 */
public record WaitingAnswer(
        AnswerId id,
        IdeaSummary idea,
        CityId city,
        AnswerState state,
        LocalDate due,
        boolean overdue,
        @Nullable PersonId assigneeId,
        @Nullable String assignee,
        String department,
        AnswerDraft draft,
        @Nullable String cosigner,
        boolean cosigned,
        boolean mayCosign,
        boolean ready,
        int revises) {

    /** A colleague, or oneself. */
    public record Official(PersonId id, String name) {}
}
