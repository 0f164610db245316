package org.citylabs.project;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.citylabs.kernel.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a trial measures, before and after.
 *
 * @param unit such as "minutes"
 * @param target what is hoped for afterwards
 * @param earlier the value before the trial
 * @param later the value after it
 */
@Embeddable
public record Measure(
        String name,
        String unit,
        @Nullable BigDecimal target,
        @Nullable BigDecimal earlier,
        @Nullable BigDecimal later) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_UNIT = 30;

    /** What a trial is to measure, without any value yet. */
    public Measure(String name, String unit, @Nullable BigDecimal target) {
        this(name, unit, target, null, null);
    }

    void check(Check check) {
        check.text("measures", name, 1, LONGEST_NAME).text("measures", unit, 0, LONGEST_UNIT);
        Amount.check(check, "measures", target);
        Amount.check(check, "measures", earlier);
        Amount.check(check, "measures", later);
    }

    /** The same to be measured elsewhere. */
    Measure again() {
        return new Measure(name, unit, target);
    }

    boolean isMeasured() {
        return later != null;
    }
}
