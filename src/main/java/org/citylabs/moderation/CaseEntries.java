package org.citylabs.moderation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseEntries extends JpaRepository<CaseEntry, UUID> {

    List<CaseEntry> findByCaseIdOrderById(UUID caseId, Limit limit);
}
