package org.citylabs.workshop;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.OpenBoards;
import org.citylabs.lab.LabCatalog;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows workshops, where something came from them or led to them, to whoever may read their lab. */
@Component
class LinkedWorkshops implements Linked {

    private final Workshops workshops;
    private final OpenBoards boards;
    private final LabCatalog labs;

    LinkedWorkshops(Workshops workshops, OpenBoards boards, LabCatalog labs) {
        this.workshops = workshops;
        this.boards = boards;
        this.labs = labs;
    }

    @Override
    public String kind() {
        return WorkshopId.KIND;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return workshops
                .findById(id)
                .flatMap(workshop -> labs.summary(workshop.lab())
                        .flatMap(lab -> boards.find(workshop.board())
                                .map(board -> board.state().head())
                                .map(head -> new Shown(
                                        head.title(),
                                        head.language(),
                                        lab.title(),
                                        "/boards/" + workshop.board().value() + "/workshop"))));
    }
}
