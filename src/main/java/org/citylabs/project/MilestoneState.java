package org.citylabs.project;

/** Where a milestone stands. */
public enum MilestoneState {
    AHEAD,
    REACHED,
    /** It is no longer wanted. */
    DROPPED
}
