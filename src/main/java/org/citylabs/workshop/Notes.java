package org.citylabs.workshop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Notes extends JpaRepository<Note, UUID> {

    List<Note> findByStepAndAuthorOrderById(StepId step, PersonId author);

    long countByStepAndAuthor(StepId step, PersonId author);

    @Query("select n from WorkshopNote n where n.step = :step and n.revealing is null order by n.card")
    List<Note> hidden(StepId step);

    @Query("select n from WorkshopNote n where n.step = :step and n.revealedAt is not null order by n.card")
    List<Note> shown(StepId step);

    List<Note> findByRevealing(UUID command);

    /** Reveals that nobody has heard the end of. */
    @Query("select distinct n.revealing from WorkshopNote n where n.revealing is not null and n.revealedAt is null")
    List<UUID> underWay();

    /** How many notes each person has written that are still private. */
    @Query("""
            select n.author as author, count(n) as notes from WorkshopNote n
            where n.step = :step and n.revealing is null group by n.author""")
    List<Written> writtenIn(StepId step);

    /** How much one person has written. */
    interface Written {
        PersonId getAuthor();

        long getNotes();
    }

    @Query("delete from WorkshopNote n where n.revealing is null and n.writtenAt < :before")
    @org.springframework.data.jpa.repository.Modifying
    int deletePrivate(Instant before);
}
