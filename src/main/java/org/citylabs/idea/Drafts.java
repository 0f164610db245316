package org.citylabs.idea;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Drafts extends JpaRepository<Draft, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.id = :id")
    Optional<Draft> lock(UUID id);

    List<Draft> findByOwnerOrderBySavedAtDesc(PersonId owner, Limit limit);

    List<Draft> findByBrowserHashOrderBySavedAtDesc(String browserHash, Limit limit);

    Optional<Draft> findByIdea(UUID idea);

    long countByOwner(PersonId owner);

    List<Draft> findByBrowserHashNotNullAndSavedAtBefore(Instant time, Limit limit);
}
