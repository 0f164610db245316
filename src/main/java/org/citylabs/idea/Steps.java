package org.citylabs.idea;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Steps extends JpaRepository<Step, UUID> {

    List<Step> findByIdeaOrderById(UUID idea, Limit limit);

    boolean existsByCaseId(UUID caseId);
}
