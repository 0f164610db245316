package org.citylabs.project;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows projects on the way of others, to whoever may read them. */
@Component
class LinkedProjects implements Linked {

    private final Projects projects;
    private final ProjectAccess access;

    LinkedProjects(Projects projects, ProjectAccess access) {
        this.projects = projects;
        this.access = access;
    }

    @Override
    public String kind() {
        return ProjectId.KIND;
    }

    @Override
    public Map<UUID, Shown> shown(Set<UUID> ids) {
        return projects.findAllById(ids).stream()
                .filter(access::mayRead)
                .collect(Collectors.toMap(it -> it.id().value(), LinkedProjects::shown));
    }

    private static Shown shown(Project project) {
        return new Shown(project.title(), project.language(), "", project.path());
    }
}
