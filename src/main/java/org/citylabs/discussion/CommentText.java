package org.citylabs.discussion;

import java.time.Instant;
import java.util.List;
import org.citylabs.identity.PersonDirectory.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a page shows it to the person who looks.
 *
 * @param thread the comment that began the thread; its own id for that one
 * @param author absent for somebody who has left
 * @param words in Markdown; empty where it is not shown
 * @param mentions the people whom the words mention, of those who are still there
 * @param reason why a moderator took it from view; told to its author only
 * @param editedAt absent while the words are the first ones
 * @param editable whether whoever looks may change the words now
 * @param mine whether whoever looks wrote it
 */
public record CommentText(
        CommentId id,
        CommentId thread,
        @Nullable Profile author,
        String words,
        String language,
        List<Profile> mentions,
        Presence presence,
        @Nullable String reason,
        Instant writtenAt,
        @Nullable Instant editedAt,
        boolean mine,
        boolean editable) {

    /** Whether there is something to read. */
    public enum Presence {
        SHOWN,
        DELETED,
        RESTRICTED
    }

    public boolean isReply() {
        return !id.equals(thread);
    }

    public boolean isShown() {
        return presence == Presence.SHOWN;
    }

    /**
     * A page of a discussion, the latest threads first.
     *
     * @param total how many comments and replies there are on all pages
     * @param next where the next page begins; absent on the last one
     */
    public record PageOf(
            List<CommentText> comments, int total, @Nullable CommentPlace next) {}
}
