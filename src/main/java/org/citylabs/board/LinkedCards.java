package org.citylabs.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.board.KnownCards.KnownCard;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabSummary;
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
    public Map<UUID, Shown> shown(Set<UUID> ids) {
        var found = cards.find(ids).stream().filter(KnownCard::isShown).toList();
        var readable = labs.summaries(found.stream().map(KnownCard::lab).collect(Collectors.toSet()));
        var shown = new HashMap<UUID, Shown>();
        found.forEach(card -> Optional.ofNullable(readable.get(card.lab()))
                .ifPresent(lab -> shown.put(card.item().id().id(), shown(card, lab))));
        return shown;
    }

    private static Shown shown(KnownCard card, LabSummary lab) {
        return new Shown(
                card.item().title(),
                card.item().language(),
                "%s, %s".formatted(card.board().title(), lab.title()),
                card.path());
    }
}
