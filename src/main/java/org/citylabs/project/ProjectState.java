package org.citylabs.project;

/** Where a joint project stands. */
public enum ProjectState {
    /** It waits until its lead and one more city carry it. */
    PROPOSED,
    FOUNDED,
    COMPLETED,
    GIVEN_UP;

    /** Whether cities may still be asked, and answer. */
    public boolean isOpen() {
        return this == PROPOSED || this == FOUNDED;
    }
}
