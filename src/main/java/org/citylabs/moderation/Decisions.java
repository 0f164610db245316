package org.citylabs.moderation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Decisions extends JpaRepository<Decision, UUID> {

    Optional<Decision> findByCaseId(UUID caseId);
}
