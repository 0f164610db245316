package org.citylabs.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.citylabs.city.CityId;
import org.jspecify.annotations.Nullable;

/** A trial as lists and comparisons show it. */
public record ListedTrial(
        TrialId id,
        long number,
        String question,
        String language,
        CityId city,
        String place,
        LocalDate begins,
        LocalDate ends,
        TrialState state,
        @Nullable TrialOutcome outcome,
        List<Measure> measures) {

    /** Where its page is. */
    public String path() {
        return "/trials/" + number;
    }

    static ListedTrial of(Trial trial) {
        var draft = trial.draft();
        return new ListedTrial(
                trial.id(),
                trial.number(),
                draft.question(),
                trial.language(),
                trial.city(),
                draft.place(),
                Objects.requireNonNull(draft.begins()),
                Objects.requireNonNull(draft.ends()),
                trial.state(),
                trial.outcome().orElse(null),
                draft.measures());
    }
}
