package org.citylabs.board;

import java.util.List;
import org.citylabs.board.state.Change;

/**
 * Some steps of a board's history.
 *
 * @param changes the latest first
 * @param hasEarlier whether there are more, below the revision of the last one
 */
public record HistoryPage(List<Change> changes, boolean hasEarlier) {

    static HistoryPage of(List<ChangeRow> found, int limit) {
        return new HistoryPage(
                found.stream().limit(limit).map(ChangeRow::change).toList(), found.size() > limit);
    }
}
