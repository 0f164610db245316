package org.citylabs.project;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes a project in hand within a transaction: under its lock, so that of two who act at once one is second. */
@Component
class HeldProjects {

    private final Projects projects;
    private final ProjectAccess access;
    private final Provenance provenance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldProjects(
            Projects projects,
            ProjectAccess access,
            Provenance provenance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.access = access;
        this.provenance = provenance;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AccessDeniedException where there is none */
    Project hold(ProjectId id) {
        return projects.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such project"));
    }

    /** Held by somebody who may work on it. */
    Project holdToWork(ProjectId id) {
        var project = hold(id);
        access.requireWork(project);
        return project;
    }

    /**
     * Does something for a city, if it is one of its officials who asks and the project allows it.
     *
     * @return false where the project has come to stand otherwise meanwhile
     */
    boolean does(ProjectId id, Act act, Consumer<Project> change) {
        var project = hold(id);
        var before = project.state();
        try {
            change.accept(project);
        } catch (IllegalStateException e) {
            return false;
        }
        happened(project, act);
        tellState(project, before);
        return true;
    }

    /** The project has been founded by that, or waits for a partner again. */
    private void tellState(Project project, ProjectState before) {
        if (project.state() != before && project.state().isOpen()) {
            var founded = project.state() == ProjectState.FOUNDED;
            happened(project, Act.of(founded ? "project.way.founded" : "project.way.waits", null));
        }
    }

    void happened(Project project, Act act) {
        var now = now();
        provenance.happened(project.id().subject(), act, now);
        events.publishEvent(new ProjectChanged(project.id(), now));
    }

    PersonId person() {
        return current.require();
    }

    Act by(String key) {
        return Act.of(key, current.require());
    }

    Instant now() {
        return clock.instant();
    }
}
