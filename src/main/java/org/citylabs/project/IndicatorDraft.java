package org.citylabs.project;

import java.math.BigDecimal;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What somebody fills in about an indicator: what is measured, from where, and to where it shall go. */
public record IndicatorDraft(
        String name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {

    /** @throws InvalidInput with what is wrong, field by field */
    IndicatorDraft checked() {
        var check = new Check().text("name", name, 1, Measure.LONGEST_NAME).text("unit", unit, 0, Measure.LONGEST_UNIT);
        Amount.check(check, "baseline", baseline);
        Amount.check(check, "target", target);
        check.orThrow();
        return new IndicatorDraft(name.strip(), unit.strip(), baseline, target);
    }
}
