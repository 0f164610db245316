package org.citylabs.workshop;

/** What people do in a step. */
public enum StepKind {
    /** Nothing but what they say. */
    TALK,
    /** Everyone writes on their own, until the facilitator reveals. */
    COLLECT,
    /** Cards are moved and grouped on the board. */
    CLUSTER,
    /** Everyone puts dots on cards, in secret until the vote is closed. */
    VOTE
}
