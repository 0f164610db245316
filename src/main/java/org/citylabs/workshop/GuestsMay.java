package org.citylabs.workshop;

/** What is open to guests in a step, beyond what the step is for. */
public enum GuestsMay {
    NOTHING,
    /** They see the board's lanes and cards. */
    WATCH,
    /** They also move and group cards. */
    EDIT
}
