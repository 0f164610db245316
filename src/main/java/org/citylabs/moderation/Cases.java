package org.citylabs.moderation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Cases extends JpaRepository<ModerationCase, UUID> {

    /** Locks the case until the transaction ends: moderators decide one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ModerationCase c where c.id = :id")
    Optional<ModerationCase> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from ModerationCase c
            where c.subjectKind = :kind and c.subjectId = :id and c.state = 'OPEN'""")
    List<ModerationCase> lockOpen(String kind, UUID id);

    @Query("""
            select c from ModerationCase c where c.city in :cities and c.state = 'OPEN'
            and (:after is null or c.id > :after) order by c.id""")
    List<ModerationCase> queue(Collection<CityId> cities, @Nullable UUID after, Limit limit);

    @Query("select count(c) from ModerationCase c where c.city in :cities and c.state = 'OPEN'")
    long countOpen(Collection<CityId> cities);
}
