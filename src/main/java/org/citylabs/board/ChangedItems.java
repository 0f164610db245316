package org.citylabs.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.citylabs.board.state.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which change touched which item, so that the history of one card is found without reading that of its board. */
@Component
class ChangedItems {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    ChangedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Written in the transaction at hand: one statement, however many changes there are in it. */
    void note(BoardId board, List<Change> changes) {
        var rows = new ArrayList<Object[]>();
        changes.forEach(change ->
                change.items().forEach(item -> rows.add(new Object[] {board.value(), item.id(), change.revision()})));
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void insert(List<Object[]> rows) {
        var places = String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?)"));
        jdbc.sql("INSERT INTO board_change_item (board, item, revision) VALUES " + places)
                .params(rows.stream().flatMap(Stream::of).toList())
                .update();
    }
}
