package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.text.change.ChangeSetJson;
import org.citylabs.text.change.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A text as it stands in the database, read past the application. */
public record KeptText(long revision, List<TextUpdate> log, Map<Long, String> snapshots) {

    /** Where there is but one. */
    public static KeptText only(JdbcClient jdbc) {
        return read(jdbc, jdbc.sql("SELECT id FROM text_text").query(UUID.class).single());
    }

    public static KeptText of(JdbcClient jdbc, Subject subject) {
        return read(
                jdbc,
                jdbc.sql("SELECT id FROM text_text WHERE subject = ?")
                        .param(subject.toString())
                        .query(UUID.class)
                        .single());
    }

    static KeptText read(JdbcClient jdbc, UUID id) {
        var revision = jdbc.sql("SELECT revision FROM text_text WHERE id = ?")
                .param(id)
                .query(Long.class)
                .single();
        var log = jdbc.sql("SELECT * FROM text_update WHERE text = ? ORDER BY revision")
                .param(id)
                .query((row, _) -> new TextUpdate(
                        row.getLong("revision"),
                        UUID.fromString(row.getString("client")),
                        row.getInt("sequence"),
                        new PersonId(UUID.fromString(row.getString("person"))),
                        row.getTimestamp("made_at").toInstant(),
                        ChangeSetJson.read(JsonMapper.shared().readTree(row.getString("changes")))))
                .list();
        var snapshots = new HashMap<Long, String>();
        jdbc.sql("SELECT revision, content FROM text_snapshot WHERE text = ?")
                .param(id)
                .query(row -> {
                    snapshots.put(row.getLong(1), row.getString(2));
                });
        return new KeptText(revision, log, snapshots);
    }

    /** What the log leads to, played from its beginning; every snapshot on the way agrees. */
    public String content() {
        var state = new TextState(0, snapshots.getOrDefault(0L, ""));
        for (var update : log) {
            state = state.apply(update);
            if (snapshots.containsKey(state.revision())) {
                assertThat(snapshots.get(state.revision()))
                        .as("[T5] the snapshot at %d", state.revision())
                        .isEqualTo(state.content());
            }
        }
        assertThat(state.revision()).as("[T1]").isEqualTo(revision);
        return state.content();
    }

    /** Nothing that was acknowledged is missing, and nothing that was written is there twice. */
    public void verify(TextLedger ledger) {
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.get(i).revision()).as("[T1] revisions without a gap").isEqualTo(i + 1L);
        }
        ledger.verify(log);
    }

    /** What each update puts in, in order. */
    public List<String> words() {
        return log.stream().map(KeptText::words).toList();
    }

    static String words(TextUpdate update) {
        var words = new StringBuilder();
        for (var part : update.changes().parts()) {
            if (part instanceof Part.Replaced replaced) {
                words.append(replaced.by());
            }
        }
        return words.toString();
    }
}
