package org.citylabs.workshop;

/** Whether a guest is in. */
public enum GuestState {
    WAITING,
    ADMITTED,
    REFUSED
}
