package org.citylabs.moderation;

import java.util.EnumSet;
import java.util.Set;

/** How a case is decided. */
public enum Verdict {
    PUBLISH,
    ASK_FOR_CHANGES,
    DO_NOT_PUBLISH,
    /** Public content stays as it is. */
    NO_ACTION,
    /** Public content is taken from view. */
    RESTRICT;

    /** What may be decided about a case of some kind. */
    public static Set<Verdict> of(CaseKind kind) {
        return switch (kind) {
            case SUBMISSION, EDIT -> EnumSet.of(PUBLISH, ASK_FOR_CHANGES, DO_NOT_PUBLISH);
            case NOTICE -> EnumSet.of(NO_ACTION, RESTRICT);
        };
    }

    /** Whether the author is owed a rule and a reason. */
    public boolean needsReason() {
        return this == ASK_FOR_CHANGES || needsRule();
    }

    /** Whether it takes something from the author, which only a rule of the city or a law allows. */
    public boolean needsRule() {
        return this == DO_NOT_PUBLISH || this == RESTRICT;
    }
}
