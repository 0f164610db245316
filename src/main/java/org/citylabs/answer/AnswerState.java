package org.citylabs.answer;

/** Where an official answer stands. */
public enum AnswerState {
    /** Nobody has prepared anything. */
    WAITING,
    /** A wording waits to be released. */
    PREPARED,
    RELEASED
}
