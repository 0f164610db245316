package org.citylabs.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** A person signed in on a device. Ends 30 days after its last use, and 180 days after it began at the latest. */
@Entity(name = "SignIn")
@Table(name = "identity_sign_in")
@NullUnmarked
class SignInRow {

    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(180);

    @Id
    private UUID id;

    private UUID person;
    private String tokenHash;
    private String device;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant endsAt;

    @Version
    private Integer version;

    protected SignInRow() {}

    SignInRow(PersonId person, String tokenHash, String device, Instant now) {
        this.id = TimeOrderedId.next();
        this.person = person.value();
        this.tokenHash = tokenHash;
        this.device = device.substring(0, Math.min(device.length(), 120));
        this.createdAt = now;
        this.lastUsedAt = now;
        this.endsAt = endAfterUse(now);
    }

    SignInId id() {
        return new SignInId(id);
    }

    PersonId person() {
        return new PersonId(person);
    }

    String device() {
        return device;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    boolean isLive(Instant now) {
        return now.isBefore(endsAt);
    }

    /** When it ends if it is used now, and no more. */
    Instant endAfterUse(Instant now) {
        var idleEnd = now.plus(IDLE);
        var lastEnd = createdAt.plus(LONGEST);
        return idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
    }
}
