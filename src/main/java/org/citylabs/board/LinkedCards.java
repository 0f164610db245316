package org.citylabs.board;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.state.ItemId;
import org.citylabs.lab.LabCatalog;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows cards to whoever may read their board. */
@Component
class LinkedCards implements Linked {

    private final ItemRows items;
    private final BoardRows boards;
    private final LabCatalog labs;

    LinkedCards(ItemRows items, BoardRows boards, LabCatalog labs) {
        this.items = items;
        this.boards = boards;
        this.labs = labs;
    }

    @Override
    public String kind() {
        return Cards.KIND;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return items.findById(id)
                .filter(row ->
                        row.item().id().kind() == ItemId.Kind.CARD && row.item().isShown())
                .flatMap(row -> boards.findById(row.board().value())
                        .flatMap(board -> labs.summary(board.lab())
                                .map(lab -> new Shown(
                                        row.item().title(),
                                        row.item().language(),
                                        "%s, %s".formatted(board.title(), lab.title()),
                                        Cards.path(row.board(), id)))));
    }
}
