package org.citylabs.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** One step in the life of a case: who, when, what, and why. Written once and never changed. */
@Entity
@Table(name = "moderation_entry")
@NullUnmarked
class CaseEntry {

    enum Step {
        OPENED,
        NOTICE,
        CHANGED,
        TAKEN,
        RELEASED,
        DECIDED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID caseId;
    private Instant at;
    private PersonId actor;

    @Enumerated(EnumType.STRING)
    private Step step;

    private String note;

    @Version
    private Integer version;

    protected CaseEntry() {}

    CaseEntry(CaseId caseId, Instant at, PersonId actor, Step step, String note) {
        this.id = TimeOrderedId.next();
        this.caseId = caseId.value();
        this.at = at;
        this.actor = actor;
        this.step = step;
        this.note = note;
    }

    Instant at() {
        return at;
    }

    PersonId actor() {
        return actor;
    }

    Step step() {
        return step;
    }

    String note() {
        return note;
    }
}
