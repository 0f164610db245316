package org.citylabs.project;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies a milestone. */
public record MilestoneId(UUID value) {

    public static MilestoneId next() {
        return new MilestoneId(TimeOrderedId.next());
    }
}
