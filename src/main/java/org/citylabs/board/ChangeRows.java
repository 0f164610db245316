package org.citylabs.board;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChangeRows extends JpaRepository<ChangeRow, ChangeRow.Key> {

    @Query(
            "select c from ChangeRow c where c.key.board = :board and c.key.revision > :revision order by c.key.revision")
    List<ChangeRow> after(UUID board, long revision, Limit limit);

    @Query(
            "select c from ChangeRow c where c.key.board = :board and c.key.revision < :revision order by c.key.revision desc")
    List<ChangeRow> before(UUID board, long revision, Limit limit);

    @Query("select c from ChangeRow c where c.key.board = :board and c.command in :commands")
    List<ChangeRow> of(UUID board, Collection<UUID> commands);

    @Query("select c from ChangeRow c where c.key.board = :board and c.person = :person order by c.key.revision desc")
    List<ChangeRow> latestOf(UUID board, PersonId person, Limit limit);
}
