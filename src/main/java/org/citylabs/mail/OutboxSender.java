package org.citylabs.mail;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Each mail is leased first, sent without a transaction, and then noted as sent or failed: a mail
 * server that hangs holds no connection to the database, and several nodes never send one twice. After a crash the
 * lease runs out and the mail is sent again, perhaps for the second time; that is the price of losing none.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration KEPT = Duration.ofDays(30);

    /** Longer than a mail server can take within the timeouts of {@code application.yaml}. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private final OutboxEntries entries;
    private final MailRenderer renderer;
    private final MailTransport transport;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore lanes = new Semaphore(AT_ONCE);

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

    private record Leased(UUID id, MailOrder order, Instant until) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MailPosted posted) {
        inALane(() -> send(posted.id()));
    }

    @Scheduled(fixedDelayString = "${citylabs.outbox-interval:2s}")
    void sendDue() {
        inALane(() -> entries.due(clock.instant(), Limit.of(50)).forEach(this::send));
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    void forget() {
        transaction.executeWithoutResult(
                _ -> entries.deleteBySentAtBefore(clock.instant().minus(KEPT)));
    }

    /** Lets what is being sent come to its end, so that a restart sends nothing twice. */
    @PreDestroy
    void close() throws InterruptedException {
        lanes.tryAcquire(AT_ONCE, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Where all lanes are busy nothing is done: what is due stays so, and a later round sends it. */
    private void inALane(Runnable sending) {
        if (lanes.tryAcquire()) {
            Thread.ofVirtual().name("outbox").start(() -> {
                try {
                    sending.run();
                } catch (RuntimeException e) {
                    LOG.warn("The outbox could not be worked on: {}", e.getMessage());
                } finally {
                    lanes.release();
                }
            });
        }
    }

    private void send(UUID id) {
        lease(id).ifPresent(this::deliver);
    }

    private Optional<Leased> lease(UUID id) {
        return transaction.execute(_ -> {
            var now = clock.instant();
            return entries.take(id).filter(entry -> entry.isDue(now)).map(entry -> {
                var until = now.plus(LEASE);
                entry.lease(until);
                return new Leased(id, entry.order(), until);
            });
        });
    }

    private void deliver(Leased mail) {
        try {
            transport.deliver(renderer.render(mail.order()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Mail {} '{}' could not be sent: {}",
                    mail.id(),
                    mail.order().template(),
                    e.getMessage());
            noteFailed(mail, String.valueOf(e.getMessage()));
            return;
        }
        noteSent(mail);
    }

    private void noteSent(Leased mail) {
        transaction.executeWithoutResult(
                _ -> entries.findById(mail.id()).ifPresent(entry -> entry.sent(clock.instant())));
    }

    /** Nothing is noted by a lease that has run out: somebody else tries by now. */
    private void noteFailed(Leased mail, String why) {
        transaction.executeWithoutResult(_ -> entries.findById(mail.id())
                .filter(entry -> entry.isLeasedUntil(mail.until()))
                .ifPresent(entry -> entry.failed(why, clock.instant())));
    }
}
