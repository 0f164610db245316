package org.citylabs.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers beside cards, which are kept with them, so that a whole board is one query. */
@Component
class CardCountRows {

    private final JdbcClient jdbc;

    CardCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a card on its board. */
    record Counted(BoardId board, CardCounts counts) {}

    /** Cards that have neither are missing. */
    Map<UUID, CardCounts> of(BoardId board) {
        var counts = new HashMap<UUID, CardCounts>();
        jdbc.sql("SELECT id, comments, files FROM board_item WHERE board = ? AND (comments > 0 OR files > 0)")
                .param(board.value())
                .query(row -> {
                    counts.put(UUID.fromString(row.getString(1)), new CardCounts(row.getInt(2), row.getInt(3)));
                });
        return Map.copyOf(counts);
    }

    Optional<Counted> find(UUID card) {
        return jdbc.sql("SELECT board, comments, files FROM board_item WHERE id = ?")
                .param(card)
                .query((row, _) -> new Counted(
                        new BoardId(UUID.fromString(row.getString(1))), new CardCounts(row.getInt(2), row.getInt(3))))
                .optional();
    }
}
