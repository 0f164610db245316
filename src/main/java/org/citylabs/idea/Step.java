package org.citylabs.idea;

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
import org.citylabs.moderation.CaseId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One point of an idea's status line: what it became, when, by whom and why. Written once. */
@Entity(name = "IdeaStep")
@Table(name = "idea_step")
@NullUnmarked
class Step {

    @Id
    private UUID id;

    private UUID idea;

    @Enumerated(EnumType.STRING)
    private IdeaState state;

    private int revision;
    private Instant at;
    private PersonId actor;
    private String reason;
    private String ruleCode;
    private UUID caseId;

    @Version
    private Integer version;

    protected Step() {}

    /** @param revision the wording that it is about */
    Step(IdeaId idea, IdeaState state, int revision, PersonId actor, String reason, Instant at) {
        this.id = TimeOrderedId.next();
        this.idea = idea.value();
        this.state = state;
        this.revision = revision;
        this.actor = actor;
        this.reason = reason;
        this.at = at;
    }

    /** The decision that this step follows from, and the rule it stands on; each is followed once. */
    Step by(CaseId decided, @Nullable String rule) {
        caseId = decided.value();
        ruleCode = rule;
        return this;
    }

    IdeaState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    Instant at() {
        return at;
    }

    PersonId actor() {
        return actor;
    }

    Optional<String> rule() {
        return Optional.ofNullable(ruleCode);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason).filter(words -> !words.isBlank());
    }
}
