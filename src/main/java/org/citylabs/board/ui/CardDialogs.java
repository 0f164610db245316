package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.attachment.AttachmentField;
import org.citylabs.attachment.AttachmentList;
import org.citylabs.board.BoardPage;
import org.citylabs.board.CardFiles;
import org.citylabs.board.Cards;
import org.citylabs.board.state.Item;
import org.citylabs.city.CityDirectory;
import org.citylabs.discussion.DiscussionSections;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabMember;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.WaySection;
import org.citylabs.text.TextSections;
import org.jspecify.annotations.Nullable;

/** Opens cards: gathers what is about a card from where it is kept. */
@org.springframework.stereotype.Component
class CardDialogs {

    private final LabCatalog labs;
    private final TextSections joint;
    private final CityDirectory cities;
    private final DiscussionSections discussions;
    private final CardFiles files;
    private final Provenance provenance;

    CardDialogs(
            LabCatalog labs,
            TextSections joint,
            CityDirectory cities,
            DiscussionSections discussions,
            CardFiles files,
            Provenance provenance) {
        this.labs = labs;
        this.joint = joint;
        this.cities = cities;
        this.discussions = discussions;
        this.files = files;
        this.provenance = provenance;
    }

    CardDialog make(BoardPage page, Item card, Texts texts, Faces faces) {
        var lab = page.lab();
        var members = CurrentPerson.isVisitor() ? List.<LabMember>of() : members(page);
        var dialog = new CardDialog(card, members, texts, faces, page.mayEdit(), description(page, card, texts));
        if (!page.mayEdit()) {
            joint.translation(Cards.subject(card.id().id()), texts.of("board.card.text"))
                    .ifPresent(dialog::translated);
        }
        dialog.add(files(card.id().id(), page.mayEdit()));
        var zone = cities.get(lab.cities().getFirst()).zone();
        dialog.add(new WaySection(provenance.of(Cards.subject(card.id().id())), cities, zone));
        dialog.add(discussions.of(
                Cards.subject(card.id().id()), Cards.path(page.id(), card.id().id()), zone, Optional.empty()));
        return dialog;
    }

    private @Nullable Component description(BoardPage page, Item card, Texts texts) {
        return page.mayEdit() ? joint.of(Cards.subject(card.id().id()), new H3(texts.of("board.card.text"))) : null;
    }

    private Component files(UUID card, boolean editable) {
        return editable
                ? new AttachmentField(() -> files.of(card))
                        .onAdd(file -> files.add(card, file))
                        .onRemove(file -> files.remove(card, file))
                : new AttachmentList(files.of(card));
    }

    private List<LabMember> members(BoardPage page) {
        return page.mayEdit() ? labs.members(page.lab().id()) : List.of();
    }
}
