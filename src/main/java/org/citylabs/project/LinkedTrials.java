package org.citylabs.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.lab.LabCatalog;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows trials on the way of others, to whoever may see them. */
@Component
class LinkedTrials implements Linked {

    private final Trials trials;
    private final Projects projects;
    private final ProjectAccess access;
    private final LabCatalog labs;

    LinkedTrials(Trials trials, Projects projects, ProjectAccess access, LabCatalog labs) {
        this.trials = trials;
        this.projects = projects;
        this.access = access;
        this.labs = labs;
    }

    @Override
    public String kind() {
        return TrialId.KIND;
    }

    @Override
    public Map<UUID, Shown> shown(Set<UUID> ids) {
        var found = trials.findAllById(ids);
        var readable = labs.summaries(found.stream().map(Trial::lab).collect(Collectors.toSet()));
        var open = projects
                .findAllById(found.stream()
                        .flatMap(it -> it.project().stream())
                        .map(ProjectId::value)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(access::mayRead)
                .map(Project::id)
                .collect(Collectors.toSet());
        var shown = new HashMap<UUID, Shown>();
        for (var trial : found) {
            var lab = readable.get(trial.lab());
            if (lab != null || trial.project().filter(open::contains).isPresent() || access.mayWork(trial)) {
                var place = lab == null ? "" : lab.title();
                shown.put(trial.id().value(), new Shown(trial.question(), trial.language(), place, trial.path()));
            }
        }
        return shown;
    }
}
