package org.citylabs.attachment;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies a file; ids sort by the time the files were added. */
public record AttachmentId(UUID value) {

    static AttachmentId next() {
        return new AttachmentId(TimeOrderedId.next());
    }

    /** The id in an address; empty if it is none. */
    static Optional<AttachmentId> parse(String text) {
        try {
            return Optional.of(new AttachmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the file is served to those who may read its subject. */
    public String path() {
        return "/files/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
