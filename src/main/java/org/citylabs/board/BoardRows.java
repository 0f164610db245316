package org.citylabs.board;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BoardRows extends JpaRepository<BoardRow, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from BoardRow b where b.id = :id")
    Optional<BoardRow> lock(UUID id);

    long countByLab(LabId lab);

    List<BoardRow> findByLabOrderById(LabId lab, Limit limit);

    @Query("""
            select b.id from BoardRow b
            where exists (select 1 from ChangeRow c where c.key.board = b.id and c.person = :person)""")
    List<UUID> changedBy(PersonId person);
}
