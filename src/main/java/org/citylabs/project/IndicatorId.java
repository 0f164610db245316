package org.citylabs.project;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies an indicator. */
public record IndicatorId(UUID value) {

    public static IndicatorId next() {
        return new IndicatorId(TimeOrderedId.next());
    }
}
