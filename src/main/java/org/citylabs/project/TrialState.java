package org.citylabs.project;

/** Where a trial stands. */
public enum TrialState {
    PLANNED,
    RUNNING,
    FINISHED,
    /** It was stopped before it could show anything. */
    ABANDONED
}
