package org.citylabs.mail;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface OutboxEntries extends JpaRepository<OutboxEntry, UUID> {

    @Query("""
            select e.id from OutboxEntry e
            where e.dueAt <= :now and (e.leasedUntil is null or e.leasedUntil <= :now)
            order by e.dueAt""")
    List<UUID> due(Instant now, Limit limit);

    /** Locks the row; empty if somebody else is just taking it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select e from OutboxEntry e where e.id = :id")
    Optional<OutboxEntry> take(UUID id);

    long countByDueAtIsNullAndSentAtIsNullAndAttemptsGreaterThan(int attempts);

    int deleteBySentAtBefore(Instant time);
}
