package org.citylabs.answer;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies an official answer. */
public record AnswerId(UUID value) {

    public static AnswerId next() {
        return new AnswerId(TimeOrderedId.next());
    }
}
