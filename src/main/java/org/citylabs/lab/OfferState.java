package org.citylabs.lab;

/** Where an offer to join stands. */
public enum OfferState {
    WAITING,
    ACCEPTED,
    DECLINED
}
