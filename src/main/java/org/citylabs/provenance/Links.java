package org.citylabs.provenance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Links extends JpaRepository<Link, UUID> {

    boolean existsByFromKindAndFromIdAndToKindAndToId(String fromKind, UUID fromId, String toKind, UUID toId);

    List<Link> findByFromKindAndFromIdOrderByIdDesc(String kind, UUID id, Limit limit);

    List<Link> findByToKindAndToIdOrderById(String kind, UUID id, Limit limit);
}
