package org.citylabs.discussion;

import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies a comment. It is made where the comment is written, so that sending it twice makes one. */
public record CommentId(UUID value) {

    /** The kind by which other modules refer to comments. */
    public static final String KIND = "comment";

    public static CommentId next() {
        return new CommentId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }
}
