package org.citylabs.identity;

import java.time.Clock;

/** Allowances by a clock of the test. */
public final class TestAllowance {

    private TestAllowance() {}

    public static Allowance by(Clock clock) {
        return new Allowance(new CurrentPerson(), clock);
    }
}
