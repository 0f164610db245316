package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A board as it stands in the database, read past the application. */
public record KeptBoard(BoardState state, List<Change> log) {

    public static KeptBoard read(JdbcClient jdbc, BoardId board) {
        var id = board.value();
        var revision = jdbc.sql("SELECT revision FROM board_board WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        var items = jdbc.sql("SELECT kind, id, cells FROM board_item WHERE board = :id")
                .param("id", id)
                .query((row, _) -> new Item(
                        new ItemId(ItemId.Kind.valueOf(row.getString("kind")), UUID.fromString(row.getString("id"))),
                        Written.cells(row.getString("cells"))))
                .list();
        var log = jdbc.sql("SELECT * FROM board_change WHERE board = :id ORDER BY revision")
                .param("id", id)
                .query((row, _) -> new Change(
                        row.getLong("revision"),
                        UUID.fromString(row.getString("command")),
                        new PersonId(UUID.fromString(row.getString("person"))),
                        row.getTimestamp("made_at").toInstant(),
                        Change.Kind.valueOf(row.getString("kind")),
                        ItemId.of(row.getString("about")),
                        number(row.getString("of")),
                        Written.edits(row.getString("edits"))))
                .list();
        return new KeptBoard(BoardState.of(id, revision, items), log);
    }

    private static @Nullable Long number(@Nullable String written) {
        return written == null ? null : Long.valueOf(written);
    }

    /** Nothing that was acknowledged is missing or there twice, and the state is what the log leads to. */
    public void verify(Ledger ledger) {
        ledger.verify(log);
        var played = BoardState.empty(state.board());
        for (var change : log) {
            played = played.apply(change);
        }
        assertThat(state)
                .as("the state kept beside the log, and the log played from its beginning")
                .isEqualTo(played);
    }
}
