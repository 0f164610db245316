package org.citylabs.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignIns extends JpaRepository<SignInRow, UUID> {

    Optional<SignInRow> findByTokenHash(String tokenHash);

    List<SignInRow> findByPersonAndEndsAtAfterOrderByLastUsedAtDesc(UUID person, Instant now);

    int deleteByEndsAtBefore(Instant time);
}
