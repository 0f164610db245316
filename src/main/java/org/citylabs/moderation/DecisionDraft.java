package org.citylabs.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to decide.
 *
 * @param rule code of the city's rule, where the verdict needs one
 * @param reason to the author, in plain words
 */
public record DecisionDraft(Verdict verdict, @Nullable String rule, String reason) {

    public static final int REASON_MIN = 20;
    public static final int REASON_MAX = 2000;
}
