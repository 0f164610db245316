package org.citylabs.provenance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StepRows extends JpaRepository<StepRow, UUID> {

    /** The steps of some subjects, the latest first; ids are unique across kinds. */
    @Query("select s from ProvenanceStep s where s.subjectKind in :kinds and s.subjectId in :ids order by s.id desc")
    List<StepRow> of(Collection<String> kinds, Collection<UUID> ids, Limit limit);
}
