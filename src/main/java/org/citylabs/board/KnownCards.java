package org.citylabs.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.lab.LabId;
import org.springframework.stereotype.Component;

/** Finds a card together with the board that it is on, for whatever stands beside the log of changes. */
@Component
class KnownCards {

    private final ItemRows items;
    private final BoardRows boards;

    KnownCards(ItemRows items, BoardRows boards) {
        this.items = items;
        this.boards = boards;
    }

    /** @param item the card as it is now, put away or not */
    record KnownCard(Item item, int comments, BoardRow board) {

        /** Whether it is on the board; only editors get at what was put away. */
        boolean isShown() {
            return item.isShown();
        }

        LabId lab() {
            return board.lab();
        }

        String path() {
            return Cards.path(board.id(), item.id().id());
        }
    }

    /** Those that there are. */
    List<KnownCard> find(Set<UUID> ids) {
        var rows = items.findAllById(ids).stream()
                .filter(row -> row.item().id().kind() == ItemId.Kind.CARD)
                .toList();
        var known = boards
                .findAllById(
                        rows.stream().map(row -> row.board().value()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(BoardRow::id, Function.identity()));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.board()))
                        .map(board -> new KnownCard(row.item(), row.comments(), board)))
                .toList();
    }

    /** Empty for what is no card. */
    Optional<KnownCard> find(UUID id) {
        return items.findById(id)
                .filter(row -> row.item().id().kind() == ItemId.Kind.CARD)
                .flatMap(row -> boards.findById(row.board().value())
                        .map(board -> new KnownCard(row.item(), row.comments(), board)));
    }
}
