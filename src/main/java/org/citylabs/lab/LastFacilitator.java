package org.citylabs.lab;

import org.citylabs.identity.PersonId;

/** A lab keeps at least one facilitator whose part has no end. */
public class LastFacilitator extends RuntimeException {

    LastFacilitator(PersonId person) {
        super("The last facilitator: " + person);
    }
}
