package org.citylabs.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.citylabs.kernel.ForModules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail orders inside the transaction of whatever they tell about: both happen, or neither. */
@Service
@ForModules
public class Outbox {

    private final OutboxEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(OutboxEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Orders a mail that leaves as soon as the transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(MailOrder order) {
        return post(order, Duration.ZERO);
    }

    /** Orders a mail that leaves after a while, until when it can be withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(MailOrder order, Duration delay) {
        var now = clock.instant();
        var entry = entries.save(new OutboxEntry(order, now, now.plus(delay)));
        if (delay.isZero()) {
            events.publishEvent(new MailPosted(entry.id()));
        }
        return entry.id();
    }

    /** Holds a mail back; false if it has left already, or is leaving now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(UUID id) {
        return entries.take(id).map(entry -> entry.withdraw(clock.instant())).orElse(false);
    }
}
