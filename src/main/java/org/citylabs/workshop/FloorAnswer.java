package org.citylabs.workshop;

/** What came of something that somebody did in a step. */
public enum FloorAnswer {
    DONE,
    NOT_ALLOWED,
    CLOSED,
    GONE,
    BAD_TEXT,
    TOO_MANY_NOTES,
    TOO_MANY_DOTS
}
