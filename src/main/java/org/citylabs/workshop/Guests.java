package org.citylabs.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Guests extends JpaRepository<Guest, UUID> {

    Optional<Guest> findByKeyHash(String keyHash);

    List<Guest> findByWorkshopOrderById(WorkshopId workshop, Limit limit);

    long countByWorkshopAndState(WorkshopId workshop, GuestState state);

    @Query("select g from WorkshopGuest g where g.id in :ids")
    List<Guest> of(Collection<UUID> ids);

    /** Those of whom more than the city is kept, since before a time. */
    @Query("select g from WorkshopGuest g where g.erasedAt is null and g.askedAt < :before order by g.askedAt")
    List<Guest> unerased(Instant before, Limit limit);
}
