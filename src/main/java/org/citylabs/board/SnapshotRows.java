package org.citylabs.board;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SnapshotRows extends JpaRepository<SnapshotRow, ChangeRow.Key> {

    @Query("""
            select s from SnapshotRow s where s.key.board = :board and s.key.revision <= :revision
            order by s.key.revision desc""")
    Optional<SnapshotRow> nearest(UUID board, long revision, Limit one);

    @Query(
            "select s from SnapshotRow s where s.key.board = :board and s.key.revision > :revision order by s.key.revision")
    Optional<SnapshotRow> nextAfter(UUID board, long revision, Limit one);
}
