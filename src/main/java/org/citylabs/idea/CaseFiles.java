package org.citylabs.idea;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.citylabs.attachment.AttachmentList;
import org.citylabs.attachment.Attachments;
import org.citylabs.moderation.CaseAside;
import org.citylabs.moderation.Snapshot;

/** Shows a moderator the files of the wording that is judged. */
@org.springframework.stereotype.Component
class CaseFiles implements CaseAside {

    private final Revisions revisions;
    private final Attachments files;

    CaseFiles(Revisions revisions, Attachments files) {
        this.revisions = revisions;
        this.files = files;
    }

    @Override
    public Optional<Component> of(Snapshot snapshot) {
        if (!snapshot.subject().kind().equals(IdeaId.KIND)) {
            return Optional.empty();
        }
        return revisions
                .findByIdeaAndRevision(snapshot.subject().id(), snapshot.version())
                .map(revision -> files.of(revision.subject()))
                .filter(found -> !found.isEmpty())
                .map(AttachmentList::new);
    }
}
