package org.citylabs.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface SignIns extends JpaRepository<SignInRow, UUID> {

    Optional<SignInRow> findByTokenHash(String tokenHash);

    List<SignInRow> findByPersonAndEndsAtAfterOrderByLastUsedAtDesc(UUID person, Instant now);

    /** Notes a use, unless another request has just done so. */
    @Transactional
    @Modifying
    @Query("""
            update SignIn s set s.lastUsedAt = :now, s.endsAt = :endsAt
            where s.id = :id and s.lastUsedAt = :lastUsedAt""")
    void use(UUID id, Instant lastUsedAt, Instant now, Instant endsAt);

    int deleteByEndsAtBefore(Instant time);
}
