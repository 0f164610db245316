package org.citylabs.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Guests extends JpaRepository<Guest, UUID> {

    Optional<Guest> findByKeyHash(String keyHash);

    /** Those who were turned away come last: however many they are, they hide nobody who waits. */
    @Query("""
            select g from WorkshopGuest g where g.workshop = :workshop
            order by case when g.state = org.citylabs.workshop.GuestState.REFUSED then 1 else 0 end, g.id""")
    List<Guest> in(WorkshopId workshop, Limit limit);

    long countByWorkshopAndState(WorkshopId workshop, GuestState state);

    @Query("select g from WorkshopGuest g where g.id in :ids")
    List<Guest> of(Collection<UUID> ids);

    /** Those of whom more than the city is kept, since before a time. */
    @Query("""
            select g from WorkshopGuest g
            where g.erasedAt is null and g.askedAt < :before and g.city = :city order by g.askedAt""")
    List<Guest> unerasedOf(CityId city, Instant before, Limit limit);

    /** Likewise, of all places but some. */
    @Query("""
            select g from WorkshopGuest g
            where g.erasedAt is null and g.askedAt < :before and (g.city is null or g.city not in :cities)
            order by g.askedAt""")
    List<Guest> unerasedElsewhere(Collection<CityId> cities, Instant before, Limit limit);
}
