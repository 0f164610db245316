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

    private String code;
    private String ruleCode;
    private String note;

    @Version
    private Integer version;

    protected CaseEntry() {}

    CaseEntry(ModerationCase of, Step step, PersonId actor, Instant at) {
        this.id = TimeOrderedId.next();
        this.caseId = of.id().value();
        this.at = at;
        this.actor = actor;
        this.step = step;
    }

    /** A report, with its ground. */
    static CaseEntry notice(ModerationCase of, NoticeDraft notice, PersonId by, Instant at) {
        var entry = new CaseEntry(of, Step.NOTICE, by, at);
        entry.code = notice.ground().name();
        entry.note = notice.explanation().strip();
        return entry;
    }

    static CaseEntry decided(ModerationCase of, Decision decision, PersonId by, Instant at) {
        var entry = new CaseEntry(of, Step.DECIDED, by, at);
        entry.code = decision.verdict().name();
        entry.ruleCode = decision.ruleCode().orElse(null);
        entry.note = decision.reason().isEmpty() ? null : decision.reason();
        return entry;
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

    /** The verdict of a decision, the ground of a report. */
    String code() {
        return code;
    }

    String ruleCode() {
        return ruleCode;
    }

    String note() {
        return note;
    }
}
