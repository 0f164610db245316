package org.citylabs.project;

import java.util.List;
import java.util.Optional;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side of trials: for whoever may read the lab, or the project that they belong to. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class TrialCatalog {

    private static final Limit SERIES = Limit.of(50);
    private static final Limit OF_A_LAB = Limit.of(50);

    private final Trials trials;
    private final Projects projects;
    private final ProjectAccess access;
    private final LabAccess labAccess;
    private final LabCatalog labs;

    TrialCatalog(Trials trials, Projects projects, ProjectAccess access, LabAccess labAccess, LabCatalog labs) {
        this.trials = trials;
        this.projects = projects;
        this.access = access;
        this.labAccess = labAccess;
        this.labs = labs;
    }

    /** The trial of a number; empty too for one that the person at hand may not see. */
    public Optional<TrialPage> find(long number) {
        return trials.findByNumber(number).flatMap(this::page);
    }

    /** The latest trials of a lab, 50 at most; none for whoever may not read it. */
    public List<ListedTrial> of(LabId lab) {
        return labAccess.mayRead(lab)
                ? trials.findByLabOrderByIdDesc(lab, OF_A_LAB).stream()
                        .map(ListedTrial::of)
                        .toList()
                : List.of();
    }

    /** What belongs to a project that the person may read. */
    List<ListedTrial> of(ProjectId project) {
        return trials.findByProjectOrderById(project, SERIES).stream()
                .map(ListedTrial::of)
                .toList();
    }

    private Optional<TrialPage> page(Trial trial) {
        var project =
                trial.project().flatMap(it -> projects.findById(it.value())).filter(access::mayRead);
        var lab = labs.summary(trial.lab());
        var mayWork = access.mayWork(trial);
        if (project.isEmpty() && lab.isEmpty() && !mayWork) {
            return Optional.empty();
        }
        return Optional.of(new TrialPage(
                trial.id(),
                trial.number(),
                trial.state(),
                trial.outcome().orElse(null),
                trial.draft(),
                trial.lesson(),
                trials.findBySeriesOrderById(trial.series(), SERIES).stream()
                        .map(ListedTrial::of)
                        .toList(),
                lab.orElse(null),
                project.map(ListedProject::of).orElse(null),
                mayWork));
    }
}
