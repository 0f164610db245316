package org.citylabs.board;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.state.ItemId;
import org.citylabs.discussion.Discussed;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.springframework.stereotype.Component;

/** Opens cards to discussion: to read for whoever may read the board, to write for members of the lab. */
@Component
class DiscussedCards implements Discussed {

    private final ItemRows items;
    private final BoardRows boards;
    private final LabCatalog labs;
    private final LabAccess access;
    private final CurrentPerson current;

    DiscussedCards(ItemRows items, BoardRows boards, LabCatalog labs, LabAccess access, CurrentPerson current) {
        this.items = items;
        this.boards = boards;
        this.labs = labs;
        this.access = access;
        this.current = current;
    }

    @Override
    public String kind() {
        return Cards.KIND;
    }

    @Override
    public Optional<Topic> topic(UUID id) {
        return items.findById(id)
                .filter(row -> row.item().id().kind() == ItemId.Kind.CARD)
                .filter(row -> row.item().isShown())
                .flatMap(row -> board(row)
                        .flatMap(board -> labs.summary(board.lab()))
                        .map(lab -> new Topic(
                                lab.cities().getFirst(),
                                row.item().title(),
                                Cards.path(row.board(), id),
                                row.comments())));
    }

    @Override
    public boolean mayComment(UUID id) {
        return items.findById(id)
                .flatMap(this::board)
                .flatMap(board -> current.id().flatMap(me -> access.partOf(board.lab(), me)))
                .isPresent();
    }

    @Override
    public void count(UUID id, int by) {
        items.countComments(id, by);
    }

    private Optional<BoardRow> board(ItemRow row) {
        return boards.findById(row.board().value());
    }
}
