package org.citylabs.workshop;

/** How far a step has come. */
public enum StepState {
    AHEAD,
    RUNNING,
    DONE,
    SKIPPED
}
