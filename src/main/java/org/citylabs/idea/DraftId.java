package org.citylabs.idea;

import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies a draft. */
public record DraftId(UUID value) {

    /** The kind by which files belong to drafts. */
    public static final String KIND = "idea-draft";

    static DraftId next() {
        return new DraftId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }
}
