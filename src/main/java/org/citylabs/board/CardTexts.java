package org.citylabs.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.citylabs.board.KnownCards.KnownCard;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Order;
import org.citylabs.city.CityId;
import org.citylabs.discussion.Discussed.Topic;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabSummary;
import org.citylabs.lab.Part;
import org.citylabs.text.TextHome;
import org.citylabs.text.TextState;
import org.springframework.stereotype.Component;

/**
 * The descriptions of cards: joint texts, to read for whoever may read the board, to write for the lab's editors. The
 * board shows what they have become, a moment later, as a change like any other, so that it can be filtered, exported
 * and looked at in its history.
 */
@Component
class CardTexts implements TextHome {

    private final KnownCards cards;
    private final DiscussedCards discussed;
    private final LiveBoards boards;
    private final LabCatalog labs;
    private final LabAccess access;

    CardTexts(KnownCards cards, DiscussedCards discussed, LiveBoards boards, LabCatalog labs, LabAccess access) {
        this.cards = cards;
        this.discussed = discussed;
        this.boards = boards;
        this.labs = labs;
        this.access = access;
    }

    @Override
    public String kind() {
        return Cards.KIND;
    }

    @Override
    public boolean mayRead(UUID card) {
        return cards.find(card)
                .filter(it -> it.isShown() ? access.mayRead(it.lab()) : access.mayEdit(it.lab()))
                .isPresent();
    }

    @Override
    public boolean mayWrite(UUID card, PersonId person) {
        return cards.find(card)
                .filter(it -> it.isShown() && !it.board().isArchived())
                .flatMap(it -> access.partOf(it.lab(), person))
                .filter(part -> part == Part.FACILITATOR || part.mayEdit() && !isLocked(card))
                .isPresent();
    }

    private boolean isLocked(UUID card) {
        return cards.find(card)
                .flatMap(it -> boards.find(it.board().id()))
                .filter(it -> it.state().lockedBy(ItemId.card(card)).isPresent())
                .isPresent();
    }

    @Override
    public int limit() {
        return Limits.TEXT;
    }

    @Override
    public String beginning(UUID card) {
        return cards.find(card).flatMap(it -> it.item().find(Field.DESCRIPTION)).orElse("");
    }

    @Override
    public Optional<Topic> topic(UUID card) {
        return discussed.topic(card);
    }

    @Override
    public List<Profile> mentionable(UUID card) {
        return cards.find(card).map(it -> labs.people(it.lab())).orElse(List.of());
    }

    @Override
    public Optional<Place> place(UUID card) {
        return cards.find(card)
                .filter(KnownCard::isShown)
                .map(it -> new Place(it.item().title(), it.path()));
    }

    @Override
    public boolean mayComment(UUID card, PersonId person) {
        return cards.find(card)
                .filter(it -> access.partOf(it.lab(), person).isPresent())
                .isPresent();
    }

    @Override
    public List<CityId> cities(UUID card) {
        return cards.find(card)
                .flatMap(it -> labs.summary(it.lab()))
                .map(LabSummary::cities)
                .orElse(List.of());
    }

    @Override
    public void settled(UUID card, TextState text, PersonId by) {
        cards.find(card).ifPresent(known -> show(known, card, text, by));
    }

    private void show(KnownCard known, UUID card, TextState text, PersonId by) {
        var id = UUID.nameUUIDFromBytes((card + "/" + text.revision()).getBytes(StandardCharsets.UTF_8));
        var board = boards.find(known.board().id()).orElseThrow();
        var order = new Order(id, by, board.state().revision(), new Command.Describe(card, text.content()));
        var outcome = board.submit(order).orTimeout(30, TimeUnit.SECONDS).join();
        if (outcome instanceof Outcome.NotDone not) {
            throw new IllegalStateException(
                    "Not shown on its board: " + not.refusal().reason());
        }
    }
}
