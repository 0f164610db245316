package org.citylabs.board;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface ChangeRows extends JpaRepository<ChangeRow, ChangeRow.Key> {

    @Query(
            "select c from ChangeRow c where c.key.board = :board and c.key.revision > :revision order by c.key.revision")
    List<ChangeRow> after(UUID board, long revision, Limit limit);

    /** The latest of those that changed something, below a revision, latest first. */
    @Query("""
            select c from ChangeRow c where c.key.board = :board and c.key.revision < :revision and c.edits <> '[]'
            order by c.key.revision desc""")
    List<ChangeRow> page(UUID board, long revision, Limit limit);

    /** The latest of those that changed an item, below a revision, latest first. */
    @NativeQuery("""
            SELECT c.* FROM board_change_item i JOIN board_change c ON c.board = i.board AND c.revision = i.revision
            WHERE i.board = :board AND i.item = :item AND i.revision < :revision
            ORDER BY i.revision DESC LIMIT :limit""")
    List<ChangeRow> ofItem(UUID board, UUID item, long revision, int limit);

    /** Those that changed an item, above a revision, in order. */
    @NativeQuery("""
            SELECT c.* FROM board_change_item i JOIN board_change c ON c.board = i.board AND c.revision = i.revision
            WHERE i.board = :board AND i.item = :item AND i.revision > :revision
            ORDER BY i.revision LIMIT :limit""")
    List<ChangeRow> ofItemAfter(UUID board, UUID item, long revision, int limit);

    /** The revision of the next change after one that changed something. */
    @Query("""
            select c.key.revision from ChangeRow c
            where c.key.board = :board and c.key.revision > :revision and c.edits <> '[]'
            order by c.key.revision""")
    Optional<Long> nextAfter(UUID board, long revision, Limit one);

    /** The latest of those by others that changed something, above a revision, latest first. */
    @Query("""
            select c from ChangeRow c where c.key.board = :board and c.key.revision > :revision
              and c.person <> :person and c.edits <> '[]'
            order by c.key.revision desc""")
    List<ChangeRow> byOthersAfter(UUID board, long revision, PersonId person, Limit limit);

    @Query("select c from ChangeRow c where c.key.board = :board and c.command in :commands")
    List<ChangeRow> of(UUID board, Collection<UUID> commands);

    @Query("select c from ChangeRow c where c.key.board = :board and c.person = :person order by c.key.revision desc")
    List<ChangeRow> latestOf(UUID board, PersonId person, Limit limit);
}
