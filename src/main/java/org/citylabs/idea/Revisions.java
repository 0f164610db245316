package org.citylabs.idea;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Revisions extends JpaRepository<Revision, UUID> {

    Optional<Revision> findByIdeaAndRevision(UUID idea, int revision);
}
