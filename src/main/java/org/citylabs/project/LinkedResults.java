package org.citylabs.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows results on the way of others, to whoever may read their project. */
@Component
class LinkedResults implements Linked {

    private final Results results;
    private final Projects projects;
    private final ProjectAccess access;

    LinkedResults(Results results, Projects projects, ProjectAccess access) {
        this.results = results;
        this.projects = projects;
        this.access = access;
    }

    @Override
    public String kind() {
        return ResultId.KIND;
    }

    @Override
    public Map<UUID, Shown> shown(Set<UUID> ids) {
        var found = results.findAllById(ids);
        var readable =
                projects
                        .findAllById(
                                found.stream().map(it -> it.project().value()).collect(Collectors.toSet()))
                        .stream()
                        .filter(access::mayRead)
                        .collect(Collectors.toMap(Project::id, it -> it));
        var shown = new HashMap<UUID, Shown>();
        found.forEach(result -> Optional.ofNullable(readable.get(result.project()))
                .ifPresent(project -> shown.put(result.id().value(), shown(result, project))));
        return shown;
    }

    private static Shown shown(Result result, Project project) {
        var draft = result.draft();
        return new Shown(draft.title(), draft.language(), project.title(), project.path());
    }
}
