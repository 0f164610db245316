package org.citylabs.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, but for the while in which the demo network is told its past. */
final class DemoClock extends Clock {

    private final Clock real;
    private volatile Duration back = Duration.ZERO;

    DemoClock(Clock real) {
        this.real = real;
    }

    void goBack(Duration time) {
        back = time;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
