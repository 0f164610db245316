package org.citylabs.workshop;

import org.citylabs.identity.PersonId;

/**
 * Everyone was asked to look at something.
 *
 * @param to as items of boards are written, or {@link #START}
 * @param number each call has another
 */
public record Call(String to, PersonId by, int number) {

    /** The beginning of the board. */
    public static final String START = "start";
}
