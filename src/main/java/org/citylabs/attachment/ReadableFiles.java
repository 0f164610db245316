package org.citylabs.attachment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.kernel.ForModules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds files for whoever asks at this moment, and only what they may read. */
@Component
@ForModules
class ReadableFiles {

    private final AttachmentFiles files;
    private final Map<String, AttachmentAccess> access;

    ReadableFiles(AttachmentFiles files, ObjectProvider<AttachmentAccess> access) {
        this.files = files;
        this.access = access.stream().collect(Collectors.toMap(AttachmentAccess::kind, it -> it));
    }

    /** Empty alike if there is none, or it may not be read. */
    Optional<Attachment> find(String id) {
        return AttachmentId.parse(id)
                .flatMap(known -> files.findById(known.value()))
                .filter(this::mayRead)
                .map(AttachmentFile::toAttachment);
    }

    private boolean mayRead(AttachmentFile file) {
        var subject = file.subject();
        var owner = access.get(subject.kind());
        return owner != null && owner.mayRead(subject.id());
    }
}
