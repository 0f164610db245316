package org.citylabs.lab;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.discussion.Discussed.Topic;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.text.TextHome;
import org.citylabs.text.TextState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a lab: to read for whoever may read the lab, to write for its editors. */
@Component
class LabNotes implements TextHome {

    private final Labs labs;
    private final ObjectProvider<LabCatalog> catalog;
    private final LabAccess access;
    private final ObjectProvider<LabIndex> index;

    LabNotes(Labs labs, ObjectProvider<LabCatalog> catalog, LabAccess access, ObjectProvider<LabIndex> index) {
        this.labs = labs;
        this.catalog = catalog;
        this.access = access;
        this.index = index;
    }

    @Override
    public String kind() {
        return LabId.KIND;
    }

    @Override
    public boolean mayRead(UUID subject) {
        return access.mayRead(new LabId(subject));
    }

    @Override
    public boolean mayWrite(UUID subject, PersonId person) {
        return access.partOf(new LabId(subject), person).filter(Part::mayEdit).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Topic> topic(UUID subject) {
        return labs.findById(subject)
                .filter(_ -> mayRead(subject))
                .map(LabSummary::of)
                .map(lab -> new Topic(lab.cities().getFirst(), lab.title(), lab.path(), 0));
    }

    @Override
    public List<Profile> mentionable(UUID subject) {
        return catalog.getObject().people(new LabId(subject));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Place> place(UUID subject) {
        return labs.findById(subject).map(LabSummary::of).map(lab -> new Place(lab.title(), lab.path()));
    }

    @Override
    public boolean mayComment(UUID subject, PersonId person) {
        return access.partOf(new LabId(subject), person).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CityId> cities(UUID subject) {
        return labs.findById(subject).map(Lab::cities).orElse(List.of());
    }

    @Override
    public void settled(UUID subject, TextState text, PersonId by) {
        index.getObject().follow(new LabId(subject));
    }
}
