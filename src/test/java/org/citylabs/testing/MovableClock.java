package org.citylabs.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test lets go on: by itself it goes like another one. */
public final class MovableClock extends Clock {

    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(Clock base) {
        this.base = base;
    }

    public void goOn(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }
}
