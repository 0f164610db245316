package org.citylabs.attachment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/**
 * A piece of a file's bytes. In pieces, a file of any content stays far below the largest packet and the log space
 * of a database server, and is served without being held in memory.
 */
@Entity
@Immutable
@Table(name = "attachment_part")
@NullUnmarked
class FilePart {

    static final int SIZE = 1024 * 1024;

    /** Pieces are numbered from 0. */
    @Embeddable
    record Key(UUID fileId, @Enumerated(EnumType.STRING) Rendition rendition, short number) {}

    @EmbeddedId
    private Key key;

    private byte[] content;

    @Version
    private Integer version;

    protected FilePart() {}

    FilePart(Key key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
