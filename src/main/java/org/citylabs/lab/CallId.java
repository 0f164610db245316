package org.citylabs.lab;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies an open call of a lab. */
public record CallId(UUID value) {

    public static CallId next() {
        return new CallId(TimeOrderedId.next());
    }
}
