package org.citylabs.workshop;

import java.time.Clock;
import java.util.List;
import org.citylabs.board.BoardId;
import org.citylabs.board.OpenBoards;
import org.citylabs.board.state.Item;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.lab.LabAccess;
import org.citylabs.uikit.Messages;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares workshops; for facilitators of the board's lab. Open pages are told. */
@Service
@PreAuthorize("isAuthenticated()")
public class WorkshopPreparation {

    private final Workshops workshops;
    private final Leading leading;
    private final WorkshopRooms rooms;
    private final OpenBoards boards;
    private final LabAccess access;
    private final CurrentPerson current;
    private final Messages texts;
    private final Clock clock;

    WorkshopPreparation(
            Workshops workshops,
            Leading leading,
            WorkshopRooms rooms,
            OpenBoards boards,
            LabAccess access,
            CurrentPerson current,
            Messages texts,
            Clock clock) {
        this.workshops = workshops;
        this.leading = leading;
        this.rooms = rooms;
        this.boards = boards;
        this.access = access;
        this.current = current;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Prepares a workshop on a board; while one is not over, that one is meant.
     *
     * @throws AccessDeniedException for anybody but a facilitator of the board's lab
     */
    @Transactional
    @RetriedOnConflict
    public WorkshopId prepare(BoardId board, Agenda agenda) {
        var lab = boards.labOf(board).orElseThrow(() -> new AccessDeniedException("No such board"));
        access.requireFacilitator(lab);
        var latest = workshops.of(board, Limit.of(1)).stream()
                .filter(it -> it.state() != WorkshopState.ENDED)
                .findFirst();
        if (latest.isPresent()) {
            return latest.get().id();
        }
        var lanes = boards.find(board).orElseThrow().state().lanes().stream()
                .map(Item::id)
                .map(it -> it.id())
                .toList();
        var workshop = workshops.save(
                new Workshop(board, lab, agenda.steps(texts, lanes), current.require(), clock.instant()));
        rooms.prepares(board);
        return workshop.id();
    }

    /** @throws InvalidInput field by field; at {@code title} too, if the agenda is as long as it can be */
    @Transactional
    @RetriedOnConflict
    public StepId add(WorkshopId id, StepDraft draft) {
        var workshop = leading.hold(id);
        var step = workshop.add(draft.checked()).id();
        leading.changed(id);
        return step;
    }

    /**
     * Gives a step that is still to come other settings.
     *
     * @return false if it has begun
     * @throws InvalidInput field by field
     */
    @Transactional
    @RetriedOnConflict
    public boolean change(WorkshopId id, StepId step, StepDraft draft) {
        return leading.does(id, it -> it.change(step, draft.checked()));
    }

    /** @return false if it has begun */
    @Transactional
    @RetriedOnConflict
    public boolean remove(WorkshopId id, StepId step) {
        return leading.does(id, it -> it.remove(step));
    }

    /** Puts a step one place earlier or later among those to come. */
    @Transactional
    @RetriedOnConflict
    public boolean move(WorkshopId id, StepId step, boolean earlier) {
        return leading.does(id, it -> it.move(step, earlier));
    }

    /** The same step once more, as the next one. */
    @Transactional
    @RetriedOnConflict
    public boolean repeat(WorkshopId id, StepId step) {
        return leading.does(id, it -> it.repeat(step));
    }

    /** What a workshop may begin with. */
    public List<Agenda> agendas() {
        return List.of(Agenda.values());
    }
}
