package org.citylabs.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.NullUnmarked;

/** A file of a subject; its bytes are kept apart, in {@link FilePart}s. */
@Entity
@Table(name = "attachment_file")
@NullUnmarked
class AttachmentFile {

    @Id
    private UUID id;

    private String subjectKind;
    private UUID subjectId;
    private int position;
    private String fileName;
    private String mediaType;
    private int size;
    private Integer width;
    private Integer height;
    private PersonId uploadedBy;
    private Instant createdAt;

    @Version
    private Integer version;

    protected AttachmentFile() {}

    /** @param uploadedBy null for a visitor */
    AttachmentFile(Subject subject, int position, CheckedFile file, PersonId uploadedBy, Instant createdAt) {
        this.id = AttachmentId.next().value();
        this.fileName = file.name();
        this.mediaType = file.kind().mediaType();
        this.size = file.size();
        this.uploadedBy = uploadedBy;
        this.createdAt = createdAt;
        moveTo(subject, position);
        var picture = file.picture();
        if (picture != null) {
            this.width = picture.width();
            this.height = picture.height();
        }
    }

    /** The same file for another subject; its bytes are copied apart. */
    AttachmentFile copyTo(Subject subject, int position, Instant at) {
        var copy = new AttachmentFile();
        copy.id = AttachmentId.next().value();
        copy.fileName = fileName;
        copy.mediaType = mediaType;
        copy.size = size;
        copy.width = width;
        copy.height = height;
        copy.uploadedBy = uploadedBy;
        copy.createdAt = at;
        copy.moveTo(subject, position);
        return copy;
    }

    void moveTo(Subject subject, int position) {
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.position = position;
    }

    AttachmentId id() {
        return new AttachmentId(id);
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    int position() {
        return position;
    }

    int size() {
        return size;
    }

    Attachment toAttachment() {
        return new Attachment(id(), fileName, mediaType, size, width, height);
    }
}
