package org.citylabs.project;

import java.math.BigDecimal;
import org.citylabs.kernel.Check;
import org.jspecify.annotations.Nullable;

/** Measured values: below 10^12 either way, with four places behind the point. */
final class Amount {

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);
    private static final int PLACES = 4;

    private Amount() {}

    static void check(Check check, String field, @Nullable BigDecimal value) {
        check.that(field, "project.value.range", value == null || value.abs().compareTo(BOUND) < 0)
                .that(
                        field,
                        "project.value.places",
                        value == null || value.stripTrailingZeros().scale() <= PLACES);
    }
}
