package org.citylabs.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case.
 *
 * @param ownWork whether the moderator who looks wrote the text, and so may not decide
 * @param outcome the decision, once there is one
 */
public record CaseFile(
        OpenCase head,
        Snapshot snapshot,
        boolean open,
        boolean ownWork,
        CaseClosed.@Nullable Outcome outcome,
        List<Entry> entries) {

    /**
     * A step in the life of the case.
     *
     * @param actor public name, empty for a visitor
     * @param code the verdict of a decision, the ground of a report
     * @param rule code of the rule that a decision stands on
     */
    public record Entry(
            Instant at,
            String actor,
            String step,
            @Nullable String code,
            @Nullable String rule,
            @Nullable String note) {}
}
