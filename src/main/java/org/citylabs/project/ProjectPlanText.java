package org.citylabs.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.discussion.Discussed.Topic;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.Part;
import org.citylabs.text.TextHome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a project: a joint text, to read for whoever may read the project, to write for editors of its lab. */
@Component
@Transactional(readOnly = true)
class ProjectPlanText implements TextHome {

    private final Projects projects;
    private final ProjectAccess access;
    private final LabAccess labs;
    private final LabCatalog members;

    ProjectPlanText(Projects projects, ProjectAccess access, LabAccess labs, LabCatalog members) {
        this.projects = projects;
        this.access = access;
        this.labs = labs;
        this.members = members;
    }

    @Override
    public String kind() {
        return ProjectId.KIND;
    }

    @Override
    public boolean mayRead(UUID subject) {
        return projects.findById(subject).filter(access::mayRead).isPresent();
    }

    @Override
    public boolean mayWrite(UUID subject, PersonId person) {
        return projects.findById(subject)
                .flatMap(it -> labs.partOf(it.lab(), person))
                .filter(Part::mayEdit)
                .isPresent();
    }

    @Override
    public boolean mayComment(UUID subject, PersonId person) {
        return projects.findById(subject)
                .flatMap(it -> labs.partOf(it.lab(), person))
                .isPresent();
    }

    @Override
    public Optional<Topic> topic(UUID subject) {
        return projects.findById(subject)
                .filter(access::mayRead)
                .map(it -> new Topic(it.lead(), it.title(), it.path(), 0));
    }

    @Override
    public List<Profile> mentionable(UUID subject) {
        return projects.findById(subject).map(it -> members.people(it.lab())).orElse(List.of());
    }

    @Override
    public Optional<Place> place(UUID subject) {
        return projects.findById(subject).map(it -> new Place(it.title(), it.path()));
    }

    @Override
    public List<CityId> cities(UUID subject) {
        return projects.findById(subject)
                .map(it -> List.copyOf(it.cities().keySet()))
                .orElse(List.of());
    }
}
