package org.citylabs.idea;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.NullUnmarked;

/** A wording of an idea as it was submitted. Never changed. */
@Entity(name = "IdeaRevision")
@Table(name = "idea_revision")
@NullUnmarked
class Revision {

    /** The kind by which files belong to a revision. */
    static final String KIND = "idea-revision";

    @Id
    private UUID id;

    private UUID idea;
    private int revision;

    @Embedded
    private IdeaText text;

    private Instant submittedAt;

    @Version
    private Integer version;

    protected Revision() {}

    /** @param id that of the draft it was written in */
    Revision(DraftId id, Idea idea, IdeaText text, Instant at) {
        this.id = id.value();
        this.idea = idea.id().value();
        this.revision = idea.revision();
        this.text = text;
        this.submittedAt = at;
    }

    Subject subject() {
        return new Subject(KIND, id);
    }

    UUID idea() {
        return idea;
    }

    int revision() {
        return revision;
    }

    IdeaText text() {
        return text;
    }
}
