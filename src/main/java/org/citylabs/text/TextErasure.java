package org.citylabs.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.translation.Original;
import org.citylabs.translation.Translations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The only way to rewrite what a text's log carries (B15). Whoever calls has the ground for it. */
@Service
@ForModules
public class TextErasure {

    private final StoredTextLog log;
    private final StoredTextErasure stored;
    private final CommentedPassages commented;
    private final Translations translations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextErasure(
            StoredTextLog log,
            StoredTextErasure stored,
            CommentedPassages commented,
            Translations translations,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.log = log;
        this.stored = stored;
        this.commented = commented;
        this.translations = translations;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Why something may be erased at all. */
    public enum Ground {
        PERSONAL_DATA,
        MODERATION
    }

    /**
     * Puts a placeholder of the same length in the place of all that a person wrote in a text, in every update and
     * snapshot that carries it, forgets translations and quotes of what carried it; says so in an update of its own, which changes nothing, and on record; open pages read
     * the text again. Revisions stay. In one transaction: the caller's, if there is one. Doing it again finds nothing
     * more, and writes nothing.
     *
     * @param by who decided it
     * @return how many updates carried the words
     */
    public int erase(TextId text, PersonId whose, Ground ground, PersonId by) {
        return log.write(text, page -> {
            var carried = stored.erase(text, whose);
            if (carried > 0) {
                var state = log.read(text).orElseThrow();
                commented.forgetWords(text, state.content());
                var rest = new Original("", "", state.content(), List.of());
                translations.forgetFormer(TextTranslations.subject(text), rest);
                var entry = entry(state, by);
                page.append(List.of(entry), state.apply(entry));
                record(text, entry, whose, ground);
                events.publishEvent(new TextRewritten(text));
            }
            return carried;
        });
    }

    /** The texts that a person has written anything in. */
    public List<TextId> writtenBy(PersonId person) {
        return jdbc.sql("SELECT DISTINCT text FROM text_update WHERE person = ?")
                .param(person.value())
                .query((row, _) -> new TextId(UUID.fromString(row.getString(1))))
                .list();
    }

    private TextUpdate entry(TextState state, PersonId by) {
        var nothing = ChangeSet.of().keep(state.content().length()).build();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return TextUpdate.erasure(state.revision() + 1, by, now, nothing);
    }

    private void record(TextId text, TextUpdate entry, PersonId whose, Ground ground) {
        jdbc.sql("""
                        INSERT INTO text_erasure (id, text, revision, person, ground, decided_by, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        TimeOrderedId.next(),
                        text.value(),
                        entry.revision(),
                        whose.value(),
                        ground.name(),
                        entry.by().value(),
                        Timestamp.from(entry.at()))
                .update();
    }
}
