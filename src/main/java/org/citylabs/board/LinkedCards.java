package org.citylabs.board;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.KnownCards.KnownCard;
import org.citylabs.lab.LabCatalog;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows cards to whoever may read their board. */
@Component
class LinkedCards implements Linked {

    private final KnownCards cards;
    private final LabCatalog labs;

    LinkedCards(KnownCards cards, LabCatalog labs) {
        this.cards = cards;
        this.labs = labs;
    }

    @Override
    public String kind() {
        return Cards.KIND;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return cards.find(id)
                .filter(KnownCard::isShown)
                .flatMap(card -> labs.summary(card.lab())
                        .map(lab -> new Shown(
                                card.item().title(),
                                card.item().language(),
                                "%s, %s".formatted(card.board().title(), lab.title()),
                                card.path())));
    }
}
