package org.citylabs.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which subjects have a text. */
@Component
class BegunTexts {

    private final JdbcClient jdbc;
    private final TextHomes homes;
    private final Clock clock;

    BegunTexts(JdbcClient jdbc, TextHomes homes, Clock clock) {
        this.jdbc = jdbc;
        this.homes = homes;
        this.clock = clock;
    }

    /** Empty if nobody has begun it. */
    Optional<TextId> find(Subject subject) {
        return jdbc.sql("SELECT id FROM text_text WHERE subject = ?")
                .param(subject.toString())
                .query(UUID.class)
                .optional()
                .map(TextId::new);
    }

    /** Whose text it is; empty if there is none. */
    Optional<Subject> subject(TextId text) {
        return jdbc.sql("SELECT subject FROM text_text WHERE id = ?")
                .param(text.value())
                .query(String.class)
                .optional()
                .map(Subject::of);
    }

    /** Begins it, if there is none, with what its home says; two who do so at once get the same. */
    @Transactional
    @RetriedOnConflict
    public TextId begin(Subject subject, Language language) {
        var id = TimeOrderedId.next();
        jdbc.sql("""
                        INSERT INTO text_text (id, subject, language, revision, begun_at) VALUES (?, ?, ?, 0, ?)
                        ON DUPLICATE KEY UPDATE id = id""")
                .params(id, subject.toString(), language.tag(), Timestamp.from(clock.instant()))
                .update();
        var text = find(subject).orElseThrow();
        if (text.value().equals(id)) {
            write(id, homes.of(subject).beginning(subject.id()));
        }
        return text;
    }

    /** As the text at revision 0, which nobody wrote. */
    private void write(UUID text, String beginning) {
        if (!beginning.isEmpty()) {
            jdbc.sql("INSERT INTO text_snapshot (text, revision, content) VALUES (?, 0, ?)")
                    .params(text, beginning)
                    .update();
        }
    }
}
