package org.citylabs.workshop;

import java.util.List;
import java.util.Optional;
import org.citylabs.board.BoardId;
import org.citylabs.board.OpenBoards;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabAccess;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds workshops; for the members of their labs. */
@Service
@PreAuthorize("permitAll()")
public class WorkshopCatalog {

    private static final Limit LATEST = Limit.of(5);

    private final Workshops workshops;
    private final OpenBoards boards;
    private final LabAccess access;
    private final CurrentPerson current;

    WorkshopCatalog(Workshops workshops, OpenBoards boards, LabAccess access, CurrentPerson current) {
        this.workshops = workshops;
        this.boards = boards;
        this.access = access;
        this.current = current;
    }

    /** The workshop on a board that is prepared or runs; empty too for whoever is no member of the lab. */
    public Optional<WorkshopId> onBoard(BoardId board) {
        return of(board).stream()
                .filter(it -> it.state() != WorkshopState.ENDED)
                .map(Workshop::id)
                .findFirst();
    }

    /** The workshops of a board that are over, the latest first; 5 at most. */
    public List<WorkshopId> over(BoardId board) {
        return of(board).stream()
                .filter(it -> it.state() == WorkshopState.ENDED)
                .map(Workshop::id)
                .toList();
    }

    private List<Workshop> of(BoardId board) {
        return isMember(board) ? workshops.of(board, LATEST) : List.of();
    }

    /** Whether the person at hand belongs to the lab of a board, and so takes part in its workshops. */
    public boolean isMember(BoardId board) {
        return current.id()
                .flatMap(me -> boards.labOf(board).flatMap(lab -> access.partOf(lab, me)))
                .isPresent();
    }
}
