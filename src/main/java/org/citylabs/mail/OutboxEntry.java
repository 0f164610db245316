package org.citylabs.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.TimeOrderedId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A mail on its way: due, sent, or given up. */
@Entity
@Table(name = "mail_outbox")
@NullUnmarked
class OutboxEntry {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    @Id
    private UUID id;

    private String template;
    private String address;
    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    private Instant createdAt;
    private Instant dueAt;
    private Instant leasedUntil;
    private int attempts;
    private Instant sentAt;
    private String failure;

    @Version
    private Integer version;

    protected OutboxEntry() {}

    OutboxEntry(MailOrder order, Instant createdAt, Instant dueAt) {
        this.id = TimeOrderedId.next();
        this.template = order.template();
        this.address = order.address();
        this.language = order.language().tag();
        this.details = order.details();
        this.createdAt = createdAt;
        this.dueAt = dueAt;
    }

    UUID id() {
        return id;
    }

    MailOrder order() {
        return new MailOrder(template, address, Language.of(language).orElse(Language.ENGLISH), details);
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now) && !isLeased(now);
    }

    /** Whether somebody has it in hand. */
    boolean isLeased(Instant now) {
        return leasedUntil != null && leasedUntil.isAfter(now);
    }

    /** Nobody else takes it in hand until then. */
    void lease(Instant until) {
        leasedUntil = until;
    }

    /** Whether the one who leased it until then still has it in hand. */
    boolean isLeasedUntil(Instant until) {
        return until.equals(leasedUntil);
    }

    boolean isSent() {
        return sentAt != null;
    }

    void sent(Instant at) {
        attempts++;
        sentAt = at;
        dueAt = null;
        leasedUntil = null;
        failure = null;
    }

    /** Due again after a pause that grows with each failure; after the last one it is given up. */
    void failed(String why, Instant at) {
        leasedUntil = null;
        failure = why.substring(0, Math.min(why.length(), 500));
        dueAt = attempts < PAUSES.size() ? at.plus(PAUSES.get(attempts)) : null;
        attempts++;
    }

    /** False if it has left already, or is leaving now. */
    boolean withdraw(Instant now) {
        if (dueAt == null || isLeased(now)) {
            return false;
        }
        dueAt = null;
        return true;
    }
}
