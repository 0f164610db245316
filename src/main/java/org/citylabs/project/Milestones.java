package org.citylabs.project;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Milestones extends JpaRepository<Milestone, UUID> {

    List<Milestone> findByProjectOrderByDueAscIdAsc(ProjectId project, Limit limit);

    long countByProject(ProjectId project);
}
