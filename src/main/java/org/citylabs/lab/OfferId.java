package org.citylabs.lab;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies an offer to join a lab. */
public record OfferId(UUID value) {

    public static OfferId next() {
        return new OfferId(TimeOrderedId.next());
    }
}
