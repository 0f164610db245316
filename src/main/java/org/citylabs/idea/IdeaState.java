package org.citylabs.idea;

/** Where an idea stands. The codes are fixed; what they are called on screens is a matter of words. */
public enum IdeaState {
    SUBMITTED,
    CHANGES_ASKED,
    PUBLISHED,
    NOT_PUBLISHED,
    RESTRICTED,
    WITHDRAWN;

    /** Whether anybody may see the idea. */
    public boolean isPublic() {
        return this == PUBLISHED;
    }
}
