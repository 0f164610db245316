package org.citylabs.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.NullUnmarked;

/**
 * A matter at a city's desk: received, taken by one moderator at a time, decided once. What is judged is the
 * snapshot at hand when deciding; whoever saw an older one is told.
 */
@Entity(name = "ModerationCase")
@Table(name = "moderation_case")
@NullUnmarked
class ModerationCase {

    /** A case that somebody took and forgot is free again after this time. */
    static final Duration LEASE = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private CityId city;
    private String subjectKind;
    private UUID subjectId;
    private int snapshotVersion;
    private String contentHash;
    private PersonId author;
    private String title;
    private String body;
    private String place;
    private String language;
    private String topic;
    private String path;
    private Instant openedAt;
    private Instant changedAt;
    private PersonId takenBy;
    private Instant leaseUntil;
    private Instant decidedAt;

    @Version
    private Integer version;

    enum State {
        OPEN,
        DECIDED,
        WITHDRAWN
    }

    protected ModerationCase() {}

    ModerationCase(CaseKind kind, Snapshot snapshot, Instant now) {
        this.id = CaseId.next().value();
        this.kind = kind;
        this.state = State.OPEN;
        this.city = snapshot.city();
        this.openedAt = now;
        show(snapshot);
    }

    CaseId id() {
        return new CaseId(id);
    }

    CaseKind kind() {
        return kind;
    }

    CityId city() {
        return city;
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    Optional<PersonId> author() {
        return Optional.ofNullable(author);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    Snapshot snapshot() {
        return new Snapshot(subject(), snapshotVersion, city, author, title, body, place, language, topic, path);
    }

    String contentHash() {
        return contentHash;
    }

    /** Who has the case in hand, as long as their lease lasts. */
    Optional<PersonId> holder(Instant now) {
        return Optional.ofNullable(takenBy).filter(_ -> leaseUntil != null && now.isBefore(leaseUntil));
    }

    /** The author wrote it anew before anybody decided. */
    void replace(Snapshot snapshot, Instant at) {
        requireOpen();
        show(snapshot);
        changedAt = at;
    }

    /** Takes the case, or renews the lease of who has it. */
    void take(PersonId moderator, Instant now) {
        requireOpen();
        holder(now).filter(holder -> !holder.equals(moderator)).ifPresent(holder -> {
            throw new CaseTaken(holder);
        });
        takenBy = moderator;
        leaseUntil = now.plus(LEASE);
    }

    /** False if the moderator did not have it. */
    boolean release(PersonId moderator) {
        if (!moderator.equals(takenBy)) {
            return false;
        }
        takenBy = null;
        leaseUntil = null;
        return true;
    }

    /**
     * Decides what the moderator has seen.
     *
     * @param seen the version of the text that was on the moderator's screen
     * @throws ContentChanged if the author has changed it meanwhile
     */
    Decision decide(DecisionDraft draft, Rule rule, int seen, PersonId moderator, Instant now) {
        take(moderator, now);
        if (seen != snapshotVersion) {
            throw new ContentChanged();
        }
        state = State.DECIDED;
        decidedAt = now;
        leaseUntil = null;
        return new Decision(this, draft, rule, moderator, now);
    }

    /** The author took the subject back; there is nothing left to judge. */
    void withdraw(Instant at) {
        requireOpen();
        state = State.WITHDRAWN;
        decidedAt = at;
        leaseUntil = null;
    }

    private void show(Snapshot snapshot) {
        subjectKind = snapshot.subject().kind();
        subjectId = snapshot.subject().id();
        snapshotVersion = snapshot.version();
        contentHash = snapshot.contentHash();
        author = snapshot.author();
        title = snapshot.title();
        body = snapshot.body();
        place = snapshot.place();
        language = snapshot.language();
        topic = snapshot.topic();
        path = snapshot.path();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("Case " + id + " is " + state);
        }
    }
}
