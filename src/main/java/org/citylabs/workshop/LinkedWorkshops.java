package org.citylabs.workshop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.board.OpenBoards;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabSummary;
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
    public Map<UUID, Shown> shown(Set<UUID> ids) {
        var found = workshops.findAllById(ids);
        var readable = labs.summaries(found.stream().map(Workshop::lab).collect(Collectors.toSet()));
        var shown = new HashMap<UUID, Shown>();
        found.forEach(workshop -> Optional.ofNullable(readable.get(workshop.lab()))
                .flatMap(lab -> shown(workshop, lab))
                .ifPresent(it -> shown.put(workshop.id().value(), it)));
        return shown;
    }

    private Optional<Shown> shown(Workshop workshop, LabSummary lab) {
        return boards.find(workshop.board())
                .map(board -> board.state().head())
                .map(head -> new Shown(
                        head.title(),
                        head.language(),
                        lab.title(),
                        "/boards/" + workshop.board().value() + "/workshop"));
    }
}
