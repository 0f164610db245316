package org.citylabs.moderation;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies a moderation case. */
public record CaseId(UUID value) {

    static CaseId next() {
        return new CaseId(TimeOrderedId.next());
    }
}
