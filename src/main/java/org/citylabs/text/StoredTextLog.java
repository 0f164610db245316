package org.citylabs.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.text.change.ChangeSetJson;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The log in the database: one row for each update, and the whole text every hundred of them, for reading only (T5). */
@Component
class StoredTextLog implements TextLog {

    /** So many updates lie between two snapshots. */
    static final int STRIDE = 100;

    private static final String UPDATES =
            "SELECT revision, client, sequence, person, made_at, changes FROM text_update ";

    private static final String MADE = "SELECT revision, person, made_at FROM text_update ";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final TextHomes homes;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    StoredTextLog(JdbcClient jdbc, JdbcOperations batches, TextHomes homes, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.homes = homes;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Optional<TextState> read(TextId text) {
        return reading.execute(_ -> revisionOf(text).map(revision -> replay(text, revision)));
    }

    @Override
    public Optional<TextState> at(TextId text, long revision) {
        return reading.execute(_ -> revisionOf(text)
                .filter(latest -> revision >= 0 && revision <= latest)
                .map(_ -> replay(text, revision)));
    }

    private Optional<Long> revisionOf(TextId text) {
        return jdbc.sql("SELECT revision FROM text_text WHERE id = ?")
                .param(text.value())
                .query(Long.class)
                .optional();
    }

    private TextState replay(TextId text, long revision) {
        var state = jdbc.sql("""
                        SELECT revision, content FROM text_snapshot WHERE text = ? AND revision <= ?
                        ORDER BY revision DESC LIMIT 1""")
                .params(text.value(), revision)
                .query((row, _) -> new TextState(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(TextState.EMPTY);
        for (var update : after(text, state.revision(), (int) (revision - state.revision()))) {
            state = state.apply(update);
        }
        return state;
    }

    @Override
    public List<TextUpdate> after(TextId text, long revision, int limit) {
        return jdbc.sql(UPDATES + "WHERE text = ? AND revision > ? ORDER BY revision LIMIT ?")
                .params(text.value(), revision, limit)
                .query((row, _) -> update(row))
                .list();
    }

    @Override
    public List<Made> backFrom(TextId text, long revision, int limit) {
        return jdbc.sql(MADE + "WHERE text = ? AND revision <= ? ORDER BY revision DESC LIMIT ?")
                .params(text.value(), revision, limit)
                .query((row, _) -> made(row))
                .list();
    }

    @Override
    public List<Made> onFrom(TextId text, long revision, int limit) {
        return jdbc.sql(MADE + "WHERE text = ? AND revision > ? ORDER BY revision LIMIT ?")
                .params(text.value(), revision, limit)
                .query((row, _) -> made(row))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getLong(1),
                new PersonId(UUID.fromString(row.getString(2))),
                row.getTimestamp(3).toInstant());
    }

    private static TextUpdate update(ResultSet row) throws SQLException {
        return new TextUpdate(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                row.getInt(3),
                new PersonId(UUID.fromString(row.getString(4))),
                row.getTimestamp(5).toInstant(),
                ChangeSetJson.read(JsonMapper.shared().readTree(row.getString(6))));
    }

    @Override
    public <R> R write(TextId text, Function<Page, R> work) {
        return writing.execute(_ ->
                work.apply(jdbc.sql("SELECT subject, revision FROM text_text WHERE id = ? FOR UPDATE")
                        .param(text.value())
                        .query((row, _) -> new StoredPage(text, Subject.of(row.getString(1)), row.getLong(2)))
                        .single()));
    }

    private final class StoredPage implements Page {

        private final TextId text;
        private final Subject subject;
        private final long revision;

        StoredPage(TextId text, Subject subject, long revision) {
            this.text = text;
            this.subject = subject;
            this.revision = revision;
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public boolean mayWrite(PersonId person) {
            return homes.of(subject).mayWrite(subject.id(), person);
        }

        @Override
        public int limit() {
            return homes.of(subject).limit();
        }

        @Override
        public Optional<Tab> tab(UUID client) {
            return jdbc.sql("""
                            SELECT person, sequence + 1 FROM text_update WHERE text = ? AND client = ?
                            ORDER BY sequence DESC LIMIT 1""")
                    .params(text.value(), client)
                    .query((row, _) -> new Tab(new PersonId(UUID.fromString(row.getString(1))), row.getInt(2)))
                    .optional();
        }

        @Override
        public void append(List<TextUpdate> updates, TextState after) {
            batches.batchUpdate("""
                    INSERT INTO text_update (text, revision, client, sequence, person, made_at, changes)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""", updates.stream().map(this::values).toList());
            var at = Timestamp.from(updates.getLast().at());
            jdbc.sql("""
                            UPDATE text_text
                            SET revision = ?, written_at = ?, unsettled_since = COALESCE(unsettled_since, ?)
                            WHERE id = ?""").params(after.revision(), at, at, text.value()).update();
            if (after.revision() / STRIDE > revision / STRIDE) {
                jdbc.sql("INSERT INTO text_snapshot (text, revision, content) VALUES (?, ?, ?)")
                        .params(text.value(), after.revision(), after.content())
                        .update();
            }
        }

        private Object[] values(TextUpdate update) {
            return new Object[] {
                text.value(),
                update.revision(),
                update.client(),
                update.sequence(),
                update.by().value(),
                Timestamp.from(update.at()),
                ChangeSetJson.write(update.changes()).toString()
            };
        }
    }
}
