package org.citylabs.attachment;

import java.util.UUID;

/**
 * Says who may read the files of one kind of subject. A module whose subjects have files has a bean of this; where
 * there is none for a kind, nobody may read.
 */
public interface AttachmentAccess {

    /** The kind of subject, as in {@link org.citylabs.kernel.Subject#kind()}. */
    String kind();

    /**
     * Whether whoever asks at this moment may read the subject, and with it its files. Asked at every request of a
     * file; answers false, and throws nothing, for a subject that is not there.
     */
    boolean mayRead(UUID subjectId);
}
