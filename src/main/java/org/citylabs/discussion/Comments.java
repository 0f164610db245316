package org.citylabs.discussion;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Comments extends JpaRepository<Comment, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Comment c where c.id = :id")
    Optional<Comment> lock(UUID id);

    /** The latest threads first, each from its beginning on. Deleted ones stay only where others have answered. */
    @Query("""
            select c from Comment c where c.subjectKind = :kind and c.subjectId = :id
            and (c.state <> 'DELETED' or c.replies > 0)
            order by c.thread desc, c.id""")
    List<Comment> first(String kind, UUID id, Limit limit);

    @Query("""
            select c from Comment c where c.subjectKind = :kind and c.subjectId = :id
            and (c.state <> 'DELETED' or c.replies > 0)
            and c.thread <= :thread and (c.thread < :thread or c.id > :after)
            order by c.thread desc, c.id""")
    List<Comment> after(String kind, UUID id, UUID thread, UUID after, Limit limit);

    /** Whom each of some comments mentions: pairs of a comment and a person. */
    @Query("select c.id, m from Comment c join c.mentions m where c.id in :ids")
    List<UUID[]> mentions(Collection<UUID> ids);

    /** Counters change where they stand. */
    @Modifying
    @Query("update Comment c set c.replies = c.replies + :by where c.id = :thread")
    void countReplies(UUID thread, int by);

    /** What was deleted before a time, and still has words. */
    @Query("select c from Comment c where c.deletedAt < :before and c.words <> ''")
    List<Comment> toErase(Instant before);

    /** Erases the words of what was deleted before a time. */
    @Modifying
    @Query("update Comment c set c.words = '', c.version = c.version + 1 where c.deletedAt < :before and c.words <> ''")
    void erase(Instant before);
}
