package org.citylabs.answer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Answers extends JpaRepository<Answer, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Answer a where a.id = :id")
    Optional<Answer> lock(UUID id);

    List<Answer> findByIdeaOrderById(UUID idea);

    Optional<Answer> findByIdeaAndCity(UUID idea, CityId city);

    /** What some cities have still to say, or prepare to say anew, by the day on which it is due. */
    @Query("""
            select a from Answer a where a.city in :cities and a.state in ('WAITING', 'PREPARED')
            order by a.due, a.id""")
    List<Answer> waiting(Collection<CityId> cities, Limit limit);
}
