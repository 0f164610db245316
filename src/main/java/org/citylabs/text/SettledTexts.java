package org.citylabs.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.TranslationChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the homes of texts know what is in them, once nobody is typing any more. What is to be told stands in the
 * database, so that it is told after a restart as well.
 */
@Component
class SettledTexts {

    private static final Logger LOG = LoggerFactory.getLogger(SettledTexts.class);

    private static final Duration REST = Duration.ofSeconds(2);

    /** Whoever types without a rest is told of now and then. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TextLog log;
    private final TextHomes homes;
    private final CommentedPassages commented;
    private final TextMentions mentions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();

    SettledTexts(
            JdbcClient jdbc,
            TextLog log,
            TextHomes homes,
            CommentedPassages commented,
            TextMentions mentions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.homes = homes;
        this.commented = commented;
        this.mentions = mentions;
        this.events = events;
        this.clock = clock;
    }

    private record Unsettled(TextId text, Subject subject) {}

    /** On a thread of its own: a home may wait for others, and what is scheduled may not. */
    @Scheduled(fixedDelayString = "${citylabs.texts.settle-interval:1s}")
    void settle() {
        if (underWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name("text-settling").start(() -> {
                try {
                    due().forEach(this::tryToSettle);
                } catch (RuntimeException e) {
                    LOG.warn("Texts could not be settled: {}", e.toString()); // a later round does it
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    private List<Unsettled> due() {
        var now = clock.instant();
        return jdbc.sql("""
                        SELECT id, subject FROM text_text
                        WHERE unsettled_since <= :now AND (written_at <= :rest OR unsettled_since <= :longest)
                        ORDER BY unsettled_since LIMIT 50""")
                .param("now", Timestamp.from(now))
                .param("rest", Timestamp.from(now.minus(REST)))
                .param("longest", Timestamp.from(now.minus(LONGEST)))
                .query((row, _) ->
                        new Unsettled(new TextId(UUID.fromString(row.getString(1))), Subject.of(row.getString(2))))
                .list();
    }

    private void tryToSettle(Unsettled it) {
        try {
            settle(it);
        } catch (RuntimeException e) {
            LOG.warn("The home of text {} could not be told: {}", it.text().value(), e.toString());
            jdbc.sql("UPDATE text_text SET unsettled_since = ? WHERE id = ?")
                    .params(
                            Timestamp.from(clock.instant().plus(AFTER_FAILURE)),
                            it.text().value())
                    .update();
        }
    }

    /** At once, if there is something to tell. */
    void settle(TextId text) {
        jdbc.sql("SELECT subject FROM text_text WHERE id = ? AND unsettled_since IS NOT NULL")
                .param(text.value())
                .query(String.class)
                .optional()
                .ifPresent(subject -> settle(new Unsettled(text, Subject.of(subject))));
    }

    /** One after the other, so that nobody is told of a text and then of what it was before. */
    private synchronized void settle(Unsettled it) {
        var state = log.read(it.text()).orElseThrow();
        commented.settle(it.text());
        events.publishEvent(new TranslationChanged(TextTranslations.subject(it.text())));
        for (var last : log.after(it.text(), state.revision() - 1, 1)) {
            homes.of(it.subject()).settled(it.subject().id(), state, last.by());
            mentions.settle(it.text(), it.subject(), state, last.by());
        }
        jdbc.sql("UPDATE text_text SET unsettled_since = IF(revision = ?, NULL, ?) WHERE id = ?")
                .params(
                        state.revision(),
                        Timestamp.from(clock.instant()),
                        it.text().value())
                .update();
    }
}
