package org.citylabs.idea;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an idea stands. The codes are fixed; what they are called on screens is a matter of words. */
public enum IdeaState {
    SUBMITTED,
    CHANGES_ASKED,
    PUBLISHED,
    IN_EVALUATION,
    NOT_PUBLISHED,
    RESTRICTED,
    WITHDRAWN;

    /** Those in which anybody may see an idea. */
    public static final Set<IdeaState> PUBLIC = Collections.unmodifiableSet(EnumSet.of(PUBLISHED, IN_EVALUATION));

    /** Whether anybody may see the idea. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
