package org.citylabs.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.MailedSecret.Purpose;
import org.springframework.data.jpa.repository.JpaRepository;

interface MailedSecretRows extends JpaRepository<MailedSecret, UUID> {

    Optional<MailedSecret> findBySecretHashAndPurpose(String secretHash, Purpose purpose);

    Optional<MailedSecret> findByBrowserHashAndPurpose(String browserHash, Purpose purpose);

    void deleteByPersonAndPurpose(UUID person, Purpose purpose);

    void deleteByBrowserHash(String browserHash);

    void deleteByExpiresAtBefore(Instant time);
}
