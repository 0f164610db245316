package org.citylabs.board;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.citylabs.board.state.Change;
import org.citylabs.discussion.NewComment;
import org.jspecify.annotations.Nullable;

/**
 * A member is at a board.
 *
 * @param away what others have done since the last visit; absent if nothing, or if this is the first visit
 * @param sees is told each revision that the member is shown; costs nothing
 */
public record BoardVisit(@Nullable Away away, LongConsumer sees) {

    /**
     * What happened while a member was away.
     *
     * @param since when the last visit ended
     * @param changes of others, the latest first, at most 500
     * @param comments of others on cards of the board, the latest first, at most 500
     * @param isMore whether there were even more of either
     */
    public record Away(Instant since, List<Change> changes, List<NewComment> comments, boolean isMore) {}
}
