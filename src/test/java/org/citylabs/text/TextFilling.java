package org.citylabs.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.text.change.ChangeSetJson;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Texts with a long history, written into the database past the application: for figures. */
@TestComponent
public class TextFilling {

    private static final int AT_ONCE = 1_000;
    private static final String WORDS = "ten words\n";

    private final JdbcTemplate jdbc;
    private final LiveTexts live;
    private final StoredTextLog log;
    private final Clock clock;
    private final Random random = new Random(13);

    TextFilling(JdbcTemplate jdbc, LiveTexts live, StoredTextLog log, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.log = log;
        this.clock = clock;
    }

    /** A text as after so many updates of one person, about so long; the snapshots are there as they would be. */
    public TextId fill(Subject subject, PersonId by, int length, long updates) {
        var id = new TextId(TimeOrderedId.next());
        var client = UUID.randomUUID();
        var at = Timestamp.from(Instant.parse("2026-11-26T12:00:00Z"));
        jdbc.update(
                "INSERT INTO text_text (id, subject, language, revision, begun_at) VALUES (?, ?, 'en', ?, ?)",
                id.value(),
                subject.toString(),
                updates,
                at);
        var rows = new ArrayList<Object[]>();
        var snapshots = new ArrayList<Object[]>();
        var text = "";
        for (long revision = 1; revision <= updates; revision++) {
            var edit = revision == 1
                    ? ChangeSet.of()
                            .replace(0, WORDS.repeat(length / WORDS.length()))
                            .build()
                    : edit(text);
            text = edit.apply(text);
            rows.add(new Object[] {
                id.value(),
                revision,
                client,
                revision - 1,
                by.value(),
                at,
                ChangeSetJson.write(edit).toString()
            });
            if (revision % StoredTextLog.STRIDE == 0) {
                snapshots.add(new Object[] {id.value(), revision, text});
            }
            if (rows.size() == AT_ONCE || revision == updates) {
                insert(rows, snapshots);
            }
        }
        return id;
    }

    private void insert(List<Object[]> rows, List<Object[]> snapshots) {
        jdbc.batchUpdate("""
                INSERT INTO text_update (text, revision, client, sequence, person, made_at, changes)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.batchUpdate("INSERT INTO text_snapshot (text, revision, content) VALUES (?, ?, ?)", snapshots);
        rows.clear();
        snapshots.clear();
    }

    /** Puts words in at one place, and takes as many away at another. */
    private ChangeSet edit(String text) {
        var first = random.nextInt(text.length() / 2);
        var second = first + random.nextInt(text.length() - first - WORDS.length());
        return ChangeSet.of()
                .keep(first)
                .replace(0, WORDS)
                .keep(second - first)
                .replace(WORDS.length(), "")
                .keep(text.length() - second - WORDS.length())
                .build();
    }

    /** Reads a text as when somebody is the first to open it. */
    public int read(TextId text) {
        return new LiveTexts(log, clock)
                .find(text)
                .orElseThrow()
                .state()
                .content()
                .length();
    }

    /** Texts that nobody looks at, and has asked for for a while, leave memory. */
    public void forget() {
        live.forgetIdle();
    }
}
