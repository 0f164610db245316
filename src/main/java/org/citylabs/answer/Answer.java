package org.citylabs.answer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.Stance;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A city's answer to an idea. A wording that somebody else was asked to sign too is not released before they have; any
 * change of it needs their signature anew.
 *
 * <pre>
 * WAITING → PREPARED ⇄ RELEASED       prepared again: revised; taken back: as released before
 * </pre>
 */
@Entity
@Table(name = "answer_answer")
@NullUnmarked
class Answer {

    static final int LONGEST_DEPARTMENT = 80;

    private static final int BATCH = 100;

    @Id
    private UUID id;

    private UUID idea;
    private CityId city;

    @Enumerated(EnumType.STRING)
    private AnswerState state;

    private LocalDate due;
    private PersonId assignee;
    private String department;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    private String text;
    private String language;
    private PersonId preparedBy;
    private PersonId cosigner;
    private Instant cosignedAt;
    private int revision;
    private Instant openedAt;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "answer_release", joinColumns = @JoinColumn(name = "answer"))
    @OrderBy("revision")
    private List<Release> releases = new ArrayList<>();

    @Version
    private Integer version;

    protected Answer() {}

    Answer(IdeaId idea, CityId city, LocalDate due, Instant at) {
        this.id = TimeOrderedId.next();
        this.idea = idea.value();
        this.city = city;
        this.state = AnswerState.WAITING;
        this.due = due;
        this.department = "";
        this.text = "";
        this.language = "";
        this.openedAt = at;
    }

    AnswerId id() {
        return new AnswerId(id);
    }

    IdeaId idea() {
        return new IdeaId(idea);
    }

    CityId city() {
        return city;
    }

    AnswerState state() {
        return state;
    }

    LocalDate due() {
        return due;
    }

    Optional<PersonId> assignee() {
        return Optional.ofNullable(assignee);
    }

    String department() {
        return department;
    }

    AnswerDraft draft() {
        return new AnswerDraft(stance, text, language);
    }

    Optional<PersonId> preparedBy() {
        return Optional.ofNullable(preparedBy);
    }

    /** Who was asked to sign the wording too. */
    Optional<PersonId> cosigner() {
        return Optional.ofNullable(cosigner);
    }

    boolean isCosigned() {
        return cosignedAt != null;
    }

    /** How often the city has answered. */
    int revision() {
        return revision;
    }

    /** What the city has said so far, the first first. */
    List<Release> releases() {
        return List.copyOf(releases);
    }

    Optional<Release> latest() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.getLast());
    }

    /** Whether it may be released as it stands. */
    boolean isReady() {
        return state == AnswerState.PREPARED && (cosigner == null || cosignedAt != null);
    }

    void assign(@Nullable PersonId official) {
        assignee = official;
    }

    void belongsTo(String part) {
        department = part;
    }

    void dueBy(LocalDate day) {
        due = day;
    }

    /** @param draft what was checked */
    void prepare(AnswerDraft draft, PersonId by) {
        state = AnswerState.PREPARED;
        stance = draft.stance();
        text = draft.text();
        language = draft.language();
        preparedBy = by;
        cosignedAt = null;
    }

    /** @param official of the same city; absent where nobody need sign any more */
    void askToSign(@Nullable PersonId official) {
        require(state == AnswerState.PREPARED && !Objects.equals(official, preparedBy));
        cosigner = official;
        cosignedAt = null;
    }

    void sign(PersonId official, Instant at) {
        require(state == AnswerState.PREPARED && official.equals(cosigner) && cosignedAt == null);
        cosignedAt = at;
    }

    Release release(PersonId by, Instant at) {
        require(isReady());
        revision++;
        var release = new Release(revision, stance, text, language, by, cosigner, at);
        releases.add(release);
        state = AnswerState.RELEASED;
        cosigner = null;
        cosignedAt = null;
        return release;
    }

    /** What was prepared is not to be said after all; what was said before stays. */
    void discard() {
        require(state == AnswerState.PREPARED);
        var before = latest();
        state = before.isPresent() ? AnswerState.RELEASED : AnswerState.WAITING;
        stance = before.map(Release::stance).orElse(null);
        text = before.map(Release::text).orElse("");
        language = before.map(Release::language).orElse("");
        cosigner = null;
        cosignedAt = null;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("An answer that is " + state + " does not allow this");
        }
    }
}
