package org.citylabs.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** A secret on its way by mail, which proves once, for a while, that somebody reads an address. */
@Entity
@Table(name = "identity_mailed_secret")
@NullUnmarked
class MailedSecret {

    private static final int MOST_ATTEMPTS = 5;

    @Id
    private UUID id;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String secretHash;
    private String browserHash;
    private Instant expiresAt;
    private int attempts;

    @Version
    private Integer version;

    enum Purpose {
        CONFIRM(Duration.ofHours(48)),
        RESET(Duration.ofHours(1)),
        CODE(Duration.ofMinutes(10));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }
    }

    protected MailedSecret() {}

    /** @param browserHash the browser that alone may redeem it; absent for any */
    MailedSecret(PersonId person, Purpose purpose, String secretHash, String browserHash, Instant now) {
        this.id = TimeOrderedId.next();
        this.person = person.value();
        this.purpose = purpose;
        this.secretHash = secretHash;
        this.browserHash = browserHash;
        this.expiresAt = now.plus(purpose.valid);
    }

    PersonId person() {
        return new PersonId(person);
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt) && attempts < MOST_ATTEMPTS;
    }

    /** Counts an attempt, and says whether it was the right one. */
    boolean matches(String hash) {
        attempts++;
        return secretHash.equals(hash);
    }
}
