package org.citylabs.board;

import java.util.List;
import java.util.Optional;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The read side of boards: for whoever may read their lab. */
@Service
@PreAuthorize("permitAll()")
public class BoardCatalog {

    /** More boards than a lab keeps an overview of. */
    static final int IN_A_LAB = 200;

    private final BoardRows boards;
    private final LiveBoards live;
    private final LabAccess access;
    private final LabCatalog labs;

    BoardCatalog(BoardRows boards, LiveBoards live, LabAccess access, LabCatalog labs) {
        this.boards = boards;
        this.live = live;
        this.access = access;
        this.labs = labs;
    }

    /** Empty for a board that is not there, or is not for the person at hand. */
    public Optional<BoardPage> find(BoardId id) {
        return boards.findById(id.value())
                .filter(board -> access.mayRead(board.lab()))
                .flatMap(board -> labs.summary(board.lab())
                        .flatMap(lab -> live.find(id)
                                .map(it -> new BoardPage(
                                        id,
                                        lab,
                                        !board.isArchived() && access.mayEdit(board.lab()),
                                        !board.isArchived() && access.mayLead(board.lab()),
                                        it))));
    }

    /** The boards of a lab that are worked on, the oldest first; none for whoever may not read the lab. */
    public List<BoardSummary> of(LabId lab) {
        if (!access.mayRead(lab)) {
            return List.of();
        }
        return boards.findByLabOrderById(lab, Limit.of(IN_A_LAB)).stream()
                .filter(board -> !board.isArchived())
                .map(board -> new BoardSummary(board.id(), board.title(), board.language()))
                .toList();
    }
}
