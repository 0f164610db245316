package org.citylabs.text;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.citylabs.live.DatabasePauses;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The texts that are in memory: those that somebody reads or writes. */
@Component
class LiveTexts {

    private static final Executor WRITERS =
            task -> Thread.ofVirtual().name("text-writer").start(task);

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final TextLog log;
    private final Clock clock;
    private final Map<TextId, LiveText> texts = new ConcurrentHashMap<>();

    LiveTexts(TextLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Empty if there is no such text. */
    Optional<LiveText> find(TextId id) {
        return Optional.ofNullable(texts.compute(id, (_, live) -> {
            if (live != null) {
                live.asked();
                return live;
            }
            return log.read(id)
                    .map(state -> new LiveText(id, state, log, clock, WRITERS, new DatabasePauses()))
                    .orElse(null);
        }));
    }

    /** A text that is being read for the first time at this moment is waited for: it may have been read too early. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(TextRewritten rewritten) {
        texts.computeIfPresent(rewritten.text(), (_, live) -> {
            live.catchUpSoon();
            return live;
        });
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetIdle() {
        var before = clock.instant().minus(KEPT);
        texts.keySet().forEach(id -> texts.computeIfPresent(id, (_, live) -> live.isIdleSince(before) ? null : live));
    }
}
