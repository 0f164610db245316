package org.citylabs.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** A step on the way of a subject, as it is kept. Written once. */
@Entity(name = "ProvenanceStep")
@Table(name = "provenance_step")
@NullUnmarked
class StepRow {

    @Id
    private UUID id;

    private String subjectKind;
    private UUID subjectId;
    private String act;
    private String detail;
    private PersonId person;
    private CityId city;
    private String reason;
    private Instant takenAt;

    protected StepRow() {}

    StepRow(Subject subject, Act act, Instant at) {
        this.id = TimeOrderedId.next();
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.act = act.key();
        this.detail = act.detail();
        this.person = act.by();
        this.city = act.city();
        this.reason = act.reason();
        this.takenAt = at;
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    Act act() {
        return new Act(act, detail, person, city, reason, false);
    }

    Instant at() {
        return takenAt;
    }
}
