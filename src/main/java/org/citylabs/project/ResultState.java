package org.citylabs.project;

/** Where a result stands: that of the project itself, or what a city that adopted it has made of it. */
public enum ResultState {
    /** The project has brought it forth; cities may adopt it. */
    OFFERED,
    /** A city is about to take it over. */
    TAKEN_UP,
    /** It is part of the city's daily work. */
    IN_USE,
    /** The city has found that it does not suit it. */
    SET_ASIDE
}
