package org.citylabs.idea;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Ideas extends JpaRepository<Idea, UUID>, JpaSpecificationExecutor<Idea> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Idea i where i.id = :id")
    Optional<Idea> lock(UUID id);

    Optional<Idea> findByNumber(long number);

    /** The siblings of an idea in the cities that have adopted it. */
    List<Idea> findByAdoptedFrom(UUID id);

    List<Idea> findByAuthorOrderBySubmittedAtDesc(PersonId author, Limit limit);

    @Query("select i from Idea i where i.id in :ids and i.state in ('PUBLISHED', 'IN_EVALUATION')")
    List<Idea> published(Collection<UUID> ids);

    @Query("""
            select i from Idea i where i.state in ('PUBLISHED', 'IN_EVALUATION') and i.publicKey > :key
            order by i.publicKey""")
    List<Idea> publishedAfter(UUID key, Limit limit);

    @Query("""
            select new org.citylabs.idea.IdeaCatalog$CityFigures(i.city, count(i), sum(i.supports)) from Idea i
            where i.state in ('PUBLISHED', 'IN_EVALUATION') group by i.city""")
    List<IdeaCatalog.CityFigures> figures();

    @Query(value = "SELECT NEXTVAL(idea_number)", nativeQuery = true)
    long nextNumber();

    /** Counters change where they stand, whatever else is going on with the idea. */
    @Modifying
    @Query("update Idea i set i.supports = i.supports + :by where i.id = :id")
    void countSupport(UUID id, int by);

    @Modifying
    @Query("update Idea i set i.comments = i.comments + :by where i.id = :id")
    void countComment(UUID id, int by);
}
