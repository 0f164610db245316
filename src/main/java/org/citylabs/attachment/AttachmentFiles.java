package org.citylabs.attachment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AttachmentFiles extends JpaRepository<AttachmentFile, UUID> {

    /** Locks the files of a subject, and the gap a further one would go into, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from AttachmentFile f where f.subjectKind = :kind and f.subjectId = :id order by f.position, f.id")
    List<AttachmentFile> lock(String kind, UUID id);

    @Query("""
            select f from AttachmentFile f where f.subjectKind = :kind and f.subjectId in :ids
            order by f.subjectId, f.position, f.id""")
    List<AttachmentFile> of(String kind, Collection<UUID> ids);
}
