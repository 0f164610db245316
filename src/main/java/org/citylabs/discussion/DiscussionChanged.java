package org.citylabs.discussion;

import java.time.Instant;
import org.citylabs.kernel.Subject;

/** Something was said about a subject, or is not shown any more, or in other words. */
public record DiscussionChanged(Subject subject, CommentId comment, Change change, Instant at) {

    /** What happened to the comment. */
    public enum Change {
        ADDED,
        EDITED,
        HIDDEN
    }
}
