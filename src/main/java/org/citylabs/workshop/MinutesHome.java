package org.citylabs.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.OpenBoards;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabSummary;
import org.citylabs.lab.Part;
import org.citylabs.text.TextHome;
import org.springframework.stereotype.Component;

/** The minutes of a workshop: a joint text, to read for whoever may read the lab, to write for its editors. */
@Component
class MinutesHome implements TextHome {

    private final Workshops workshops;
    private final OpenBoards boards;
    private final LabAccess access;
    private final LabCatalog labs;

    MinutesHome(Workshops workshops, OpenBoards boards, LabAccess access, LabCatalog labs) {
        this.workshops = workshops;
        this.boards = boards;
        this.access = access;
        this.labs = labs;
    }

    @Override
    public String kind() {
        return WorkshopId.KIND;
    }

    @Override
    public boolean mayRead(UUID subject) {
        return lab(subject).filter(access::mayRead).isPresent();
    }

    @Override
    public boolean mayWrite(UUID subject, PersonId person) {
        return lab(subject)
                .flatMap(it -> access.partOf(it, person))
                .filter(Part::mayEdit)
                .isPresent();
    }

    @Override
    public List<Profile> mentionable(UUID subject) {
        return lab(subject).map(labs::people).orElse(List.of());
    }

    @Override
    public Optional<Place> place(UUID subject) {
        return workshops
                .findById(subject)
                .flatMap(it -> boards.find(it.board())
                        .map(board -> new Place(
                                board.state().head().title(),
                                "/boards/" + it.board().value() + "/workshop")));
    }

    @Override
    public List<CityId> cities(UUID subject) {
        return lab(subject).flatMap(labs::summary).map(LabSummary::cities).orElse(List.of());
    }

    private Optional<LabId> lab(UUID subject) {
        return workshops.findById(subject).map(Workshop::lab);
    }
}
