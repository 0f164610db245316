package org.citylabs.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** What was decided, on which text, by which rule and for which reason. Never changed. */
@Entity
@Table(name = "moderation_decision")
@NullUnmarked
class Decision {

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String ruleCode;
    private Integer ruleVersion;
    private String reason;
    private int snapshotVersion;
    private String contentHash;
    private PersonId decidedBy;
    private Instant decidedAt;

    @Version
    private Integer version;

    protected Decision() {}

    Decision(ModerationCase of, DecisionDraft draft, Rule rule, PersonId by, Instant at) {
        this.id = TimeOrderedId.next();
        this.caseId = of.id().value();
        this.verdict = draft.verdict();
        this.ruleCode = rule == null ? null : rule.code();
        this.ruleVersion = rule == null ? null : rule.revision();
        this.reason = draft.reason().strip();
        this.snapshotVersion = of.snapshot().version();
        this.contentHash = of.contentHash();
        this.decidedBy = by;
        this.decidedAt = at;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    Optional<String> ruleCode() {
        return Optional.ofNullable(ruleCode);
    }

    CaseClosed.Outcome outcome() {
        return new CaseClosed.Outcome(decidedBy, verdict, decidedAt);
    }
}
