package org.citylabs.workshop;

/** How far a workshop has come. */
public enum WorkshopState {
    PREPARED,
    RUNNING,
    ENDED
}
