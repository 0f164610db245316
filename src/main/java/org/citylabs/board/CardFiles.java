package org.citylabs.board;

import java.util.List;
import java.util.UUID;
import org.citylabs.attachment.Attachment;
import org.citylabs.attachment.AttachmentAccess;
import org.citylabs.attachment.AttachmentId;
import org.citylabs.attachment.Attachments;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.lab.LabAccess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of cards. They stand beside the log of changes, as comments do: undoing does not reach them. Those of a card
 * that was put away are only for those who can bring it back.
 */
@Service
@PreAuthorize("permitAll()")
public class CardFiles implements AttachmentAccess {

    private final KnownCards cards;
    private final ItemRows items;
    private final LabAccess labs;
    private final Attachments files;
    private final ApplicationEventPublisher events;

    CardFiles(KnownCards cards, ItemRows items, LabAccess labs, Attachments files, ApplicationEventPublisher events) {
        this.cards = cards;
        this.items = items;
        this.labs = labs;
        this.files = files;
        this.events = events;
    }

    @Override
    public String kind() {
        return Cards.KIND;
    }

    @Override
    public boolean mayRead(UUID card) {
        return cards.find(card)
                .filter(it -> it.isShown() ? labs.mayRead(it.lab()) : labs.mayEdit(it.lab()))
                .isPresent();
    }

    /** The files of a card, in the order in which they were added; none for whoever may not read them. */
    public List<Attachment> of(UUID card) {
        return mayRead(card) ? files.of(Cards.subject(card)) : List.of();
    }

    /**
     * Adds a file to a card; for editors of the board's lab.
     *
     * @throws org.citylabs.kernel.InvalidInput if it would be the sixth, or all together would have more than 25 MB
     */
    @Transactional
    @RetriedOnConflict
    public AttachmentId add(UUID card, CheckedFile file) {
        requireEdit(card);
        var added = files.add(Cards.subject(card), file);
        count(card);
        return added;
    }

    /** Removes a file from a card for good; for editors of the board's lab. */
    @Transactional
    @RetriedOnConflict
    public void remove(UUID card, AttachmentId file) {
        requireEdit(card);
        files.remove(Cards.subject(card), file);
        count(card);
    }

    private void count(UUID card) {
        items.countFiles(card, files.of(Cards.subject(card)).size());
        events.publishEvent(new CardFilesChanged(card));
    }

    private void requireEdit(UUID card) {
        var known = cards.find(card).orElseThrow(() -> new AccessDeniedException("No such card"));
        labs.requireEdit(known.lab());
        if (known.board().isArchived()) {
            throw new AccessDeniedException("The board is archived");
        }
    }
}
