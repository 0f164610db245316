package org.citylabs.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Invitations extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByLabAndPerson(LabId lab, PersonId person);

    Optional<Invitation> findByLabAndEmailKey(LabId lab, String emailKey);

    long countByLab(LabId lab);

    @Query("select i from LabInvitation i where i.lab = :lab and i.endsAt > :now order by i.id desc")
    List<Invitation> standing(LabId lab, Instant now);

    /** Those of a person, whether they were invited as such or by their address. */
    @Query("""
            select i from LabInvitation i where (i.person = :person or i.emailKey = :emailKey) and i.endsAt > :now
            order by i.id desc""")
    List<Invitation> of(PersonId person, String emailKey, Instant now, Limit limit);

    @Modifying
    @Query("delete from LabInvitation i where i.lab = :lab and (i.person = :person or i.emailKey = :emailKey)")
    void take(LabId lab, PersonId person, String emailKey);

    @Modifying
    @Query("delete from LabInvitation i where i.endsAt < :before")
    void forget(Instant before);
}
