package org.citylabs.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, each mail in a transaction of its own with its row locked: several nodes never send one twice.
 * A crash between handing over and commit sends once more; that is the price of losing none.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxEntries entries;
    private final MailRenderer renderer;
    private final MailTransport transport;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxSender(
            OutboxEntries entries,
            MailRenderer renderer,
            MailTransport transport,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.renderer = renderer;
        this.transport = transport;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MailPosted posted) {
        send(posted.id());
    }

    @Scheduled(fixedDelayString = "${citylabs.outbox-interval:2s}")
    void sendDue() {
        entries.due(clock.instant(), Limit.of(50)).forEach(this::send);
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    void forget() {
        transaction.executeWithoutResult(
                _ -> entries.deleteBySentAtBefore(clock.instant().minus(KEPT)));
    }

    private void send(UUID id) {
        transaction.executeWithoutResult(_ ->
                entries.take(id).filter(entry -> entry.isDue(clock.instant())).ifPresent(this::send));
    }

    private void send(OutboxEntry entry) {
        try {
            transport.deliver(renderer.render(entry.order()));
            entry.sent(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Mail {} '{}' could not be sent: {}",
                    entry.id(),
                    entry.order().template(),
                    e.getMessage());
            entry.failed(String.valueOf(e.getMessage()), clock.instant());
        }
    }
}
