package org.citylabs.idea;

/** What a city says to an idea in its official answer. */
public enum Stance {
    PURSUED,
    PURSUED_IN_PART,
    NOT_PURSUED,
    /** What was wanted is there. */
    REALISED;

    /** Whether the city is at it. */
    boolean isPursuing() {
        return this == PURSUED || this == PURSUED_IN_PART;
    }
}
