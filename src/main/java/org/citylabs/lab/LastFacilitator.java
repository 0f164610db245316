package org.citylabs.lab;

/** A lab keeps at least one facilitator whose part has no end. */
public class LastFacilitator extends RuntimeException {

    LastFacilitator(LabId lab) {
        super("The last facilitator of " + lab);
    }
}
