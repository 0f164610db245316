package org.citylabs.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** One thing came of another. */
@Entity
@Table(name = "provenance_link")
@NullUnmarked
class Link {

    @Id
    private UUID id;

    private String fromKind;
    private UUID fromId;
    private String toKind;
    private UUID toId;
    private PersonId person;
    private Instant madeAt;

    protected Link() {}

    Link(Subject from, Subject to, PersonId by, Instant at) {
        this.id = TimeOrderedId.next();
        this.fromKind = from.kind();
        this.fromId = from.id();
        this.toKind = to.kind();
        this.toId = to.id();
        this.person = by;
        this.madeAt = at;
    }

    Subject from() {
        return new Subject(fromKind, fromId);
    }

    Subject to() {
        return new Subject(toKind, toId);
    }

    PersonId by() {
        return person;
    }

    Instant at() {
        return madeAt;
    }
}
