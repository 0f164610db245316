package org.citylabs.identity;

import java.time.Duration;

/** Somebody does something more often than a person would; told honestly, with the time to wait. */
public class TooOften extends RuntimeException {

    private final Duration wait;

    TooOften(String what, Duration wait) {
        super(what + " again after " + wait);
        this.wait = wait;
    }

    /** How long until it may be done again, in whole minutes, at least one. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
