package org.citylabs.answer;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies a text block. */
public record TextBlockId(UUID value) {

    public static TextBlockId next() {
        return new TextBlockId(TimeOrderedId.next());
    }
}
