package org.citylabs.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.MailedSecret.Purpose;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface MailedSecretRows extends JpaRepository<MailedSecret, UUID> {

    /** Locks the row, so that a secret works once even if it comes twice at the same time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<MailedSecret> findBySecretHashAndPurpose(String secretHash, Purpose purpose);

    /** Locks the row, so that each attempt counts. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<MailedSecret> findByBrowserHashAndPurpose(String browserHash, Purpose purpose);

    void deleteByPersonAndPurpose(UUID person, Purpose purpose);

    void deleteByBrowserHash(String browserHash);

    void deleteByExpiresAtBefore(Instant time);
}
