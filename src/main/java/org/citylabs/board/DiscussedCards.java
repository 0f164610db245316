package org.citylabs.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.KnownCards.KnownCard;
import org.citylabs.discussion.Discussed;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.springframework.stereotype.Component;

/**
 * Opens cards to discussion: to read for whoever may read the board, to write for members of the lab, who can mention
 * each other.
 */
@Component
class DiscussedCards implements Discussed {

    private final KnownCards cards;
    private final ItemRows items;
    private final LabCatalog labs;
    private final LabAccess access;
    private final CurrentPerson current;

    DiscussedCards(KnownCards cards, ItemRows items, LabCatalog labs, LabAccess access, CurrentPerson current) {
        this.cards = cards;
        this.items = items;
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
        return cards.find(id)
                .filter(KnownCard::isShown)
                .flatMap(card -> labs.summary(card.lab())
                        .map(lab -> new Topic(
                                lab.cities().getFirst(),
                                card.item().title(),
                                card.path(),
                                card.comments(),
                                card.board().id().value())));
    }

    @Override
    public boolean mayComment(UUID id) {
        return cards.find(id).filter(this::isOfOnesLab).isPresent();
    }

    @Override
    public boolean mayTranslate(UUID id) {
        return cards.find(id).filter(card -> access.mayEdit(card.lab())).isPresent();
    }

    @Override
    public List<Profile> mentionable(UUID id) {
        return cards.find(id)
                .filter(this::isOfOnesLab)
                .map(card -> labs.people(card.lab()))
                .orElse(List.of());
    }

    @Override
    public void count(UUID id, int by) {
        items.countComments(id, by);
    }

    private boolean isOfOnesLab(KnownCard card) {
        return current.id().flatMap(me -> access.partOf(card.lab(), me)).isPresent();
    }
}
