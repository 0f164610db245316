package org.citylabs.text;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.discussion.Mentions;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom texts mention: {@code @} and a name, as in comments. Whoever is mentioned is told by mail when the text comes to
 * rest, at most once a day for each text; whoever mentions themselves is not, nor is anybody
 * once the same person has caused a flood of such mails.
 */
@Component
class TextMentions {

    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    /** So many people hear of one person's mentions in a day; comments have a limit of their own. */
    static final int MAILS_OF_ONE = 50;

    private static final Instant NEVER = Instant.EPOCH;
    private static final int WORDS = 300;

    private final JdbcClient jdbc;
    private final TextHomes homes;
    private final LiveTexts live;
    private final MentionMail mail;
    private final Clock clock;

    TextMentions(JdbcClient jdbc, TextHomes homes, LiveTexts live, MentionMail mail, Clock clock) {
        this.jdbc = jdbc;
        this.homes = homes;
        this.live = live;
        this.mail = mail;
        this.clock = clock;
    }

    private record Mention(TextId text, Subject subject, Profile person, PersonId by) {}

    private record Known(boolean isThere, Instant mailedAt) {}

    /** @param last who wrote last; taken for who mentions somebody, if that cannot be told from the text */
    @Transactional
    @RetriedOnConflict
    public void settle(TextId text, Subject subject, TextState state, PersonId last) {
        var people =
                Mentions.maybeIn(state.content()) ? homes.of(subject).mentionable(subject.id()) : List.<Profile>of();
        var mentioned = new Mentions(people).in(state.content());
        var known = known(text);
        known.forEach((person, it) -> {
            if (it.isThere() && !mentioned.contains(person)) {
                takeAway(text, person);
            }
        });
        for (var person : people) {
            var before = known.get(person.id());
            if (mentioned.contains(person.id()) && (before == null || !before.isThere())) {
                var by = writer(text, state, person).orElse(last);
                tell(new Mention(text, subject, person, by), state.content(), before);
            }
        }
    }

    /** Whoever typed the sign before the name. */
    private Optional<PersonId> writer(TextId text, TextState state, Profile mentioned) {
        var place = state.content().toLowerCase(Locale.ROOT).indexOf(written(mentioned));
        return live.find(text)
                .map(LiveText::authorship)
                .filter(it -> it.revision() == state.revision())
                .flatMap(it -> it.writerAt(place));
    }

    private Map<PersonId, Known> known(TextId text) {
        return jdbc
                .sql("SELECT person, is_there, mailed_at FROM text_mention WHERE text = ?")
                .param(text.value())
                .query((row, _) -> Map.entry(
                        new PersonId(UUID.fromString(row.getString(1))),
                        new Known(row.getBoolean(2), row.getTimestamp(3).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void takeAway(TextId text, PersonId person) {
        jdbc.sql("UPDATE text_mention SET is_there = FALSE WHERE text = ? AND person = ?")
                .params(text.value(), person.value())
                .update();
    }

    private void tell(Mention mention, String content, @Nullable Known before) {
        var now = clock.instant();
        var mailedAt = before == null ? NEVER : before.mailedAt();
        // whoever mentions themselves is noted as well, and is not told when somebody else writes next
        var mails = !mention.person().id().equals(mention.by())
                && mailedAt.isBefore(now.minus(BETWEEN_MAILS))
                && mailedSince(now.minus(BETWEEN_MAILS), mention.by()) < MAILS_OF_ONE;
        jdbc.sql("""
                        INSERT INTO text_mention (text, person, by_person, made_at, mailed_at, is_there)
                        VALUES (:text, :person, :by, :now, :mailed, TRUE)
                        ON DUPLICATE KEY UPDATE by_person = :by, made_at = :now, mailed_at = :mailed, is_there = TRUE""")
                .param("text", mention.text().value())
                .param("person", mention.person().id().value())
                .param("by", mention.by().value())
                .param("now", Timestamp.from(now))
                .param("mailed", Timestamp.from(mails ? now : mailedAt))
                .update();
        if (mails) {
            var subject = mention.subject();
            homes.of(subject)
                    .place(subject.id())
                    .ifPresent(place ->
                            mail.post(mention.person().id(), mention.by(), place, around(mention.person(), content)));
        }
    }

    private long mailedSince(Instant since, PersonId by) {
        return jdbc.sql("SELECT COUNT(*) FROM text_mention WHERE by_person = ? AND mailed_at > ?")
                .params(by.value(), Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** The line that mentions somebody. */
    private static String around(Profile person, String content) {
        var line = Normalizer.normalize(content, Normalizer.Form.NFC)
                .lines()
                .filter(it -> it.toLowerCase(Locale.ROOT).contains(written(person)))
                .findFirst()
                .orElse("");
        var words = new MarkdownText(line.strip()).toPlainText().strip();
        return words.codePointCount(0, words.length()) <= WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…";
    }

    private static String written(Profile person) {
        return ("@" + Normalizer.normalize(person.publicName().strip(), Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }
}
