package org.citylabs.board;

import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.jspecify.annotations.Nullable;

/**
 * A board at some revision of its past (B9).
 *
 * @param change what led to it, or the last step before it that changed anything; absent before the first one
 * @param earlier revision of the step before that; absent if there is none
 * @param later revision of the next step; absent if there is none yet
 */
public record Moment(
        BoardState state,
        @Nullable Change change,
        @Nullable Long earlier,
        @Nullable Long later) {}
