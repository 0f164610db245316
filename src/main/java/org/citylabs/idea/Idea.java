package org.citylabs.idea;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.moderation.Snapshot;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/**
 * An idea from its submission on: here its life is decided. What others see is the text of the revision that was
 * published last; a newer wording waits for review as a revision of its own. Each change of state makes a
 * {@link Step} of the status line.
 *
 * <pre>
 * SUBMITTED ⇄ CHANGES_ASKED
 *     │ publish                 │ do not publish
 * PUBLISHED → RESTRICTED    NOT_PUBLISHED
 *     ⇅ an official of the city begins to evaluate it
 * IN_EVALUATION → RESTRICTED
 *     └── any of them: WITHDRAWN by the author
 * </pre>
 */
@Entity
@Table(name = "idea_idea")
@DynamicUpdate // counters are changed beside the aggregate and must not be overwritten by it
@NullUnmarked
class Idea {

    private static final Set<IdeaState> UNDER_REVIEW = EnumSet.of(IdeaState.SUBMITTED, IdeaState.CHANGES_ASKED);

    @Id
    private UUID id;

    private long number;
    private PersonId author;
    private UUID adoptedFrom;
    private boolean anonymous;
    private String licence;

    @Enumerated(EnumType.STRING)
    private IdeaState state;

    private CityId city;
    private int revision;
    private int shown;
    private int refused;

    @Embedded
    private IdeaText text;

    private Instant submittedAt;
    private UUID publicKey;
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private JointStatus joint;

    private int supports;
    private int comments;

    @Version
    private Integer version;

    protected Idea() {}

    /** @param number what people call it by, unique in the network */
    Idea(
            IdeaId id,
            long number,
            PersonId author,
            CityId city,
            IdeaText text,
            boolean anonymous,
            String licence,
            Instant at) {
        this.id = id.value();
        this.number = number;
        this.author = author;
        this.city = city;
        this.anonymous = anonymous;
        this.licence = licence;
        this.state = IdeaState.SUBMITTED;
        this.revision = 1;
        this.text = text;
        this.submittedAt = at;
    }

    /**
     * The sibling of a published idea in a city that adopts it, with a life of its own from now on.
     *
     * @param by an official of the city
     */
    Idea adopted(IdeaId as, long nextNumber, CityId in, PersonId by, Instant at) {
        require(state.isPublic());
        var sibling = new Idea(as, nextNumber, by, in, text, false, licence, at);
        sibling.adoptedFrom = id;
        return sibling;
    }

    /** What it was adopted from, if it was. */
    Optional<IdeaId> origin() {
        return Optional.ofNullable(adoptedFrom).map(IdeaId::new);
    }

    IdeaId id() {
        return new IdeaId(id);
    }

    long number() {
        return number;
    }

    PersonId author() {
        return author;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    String licence() {
        return licence;
    }

    IdeaState state() {
        return state;
    }

    CityId city() {
        return city;
    }

    /** The number of the latest wording, whether it is shown already or waits for review. */
    int revision() {
        return revision;
    }

    /** The number of the wording that others see; 0 before the first publication. */
    int shown() {
        return shown;
    }

    IdeaText text() {
        return text;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** What follows from the answers of cities; empty while there are none. */
    Optional<JointStatus> joint() {
        return Optional.ofNullable(joint);
    }

    /** An answer has come, and ends what was still being looked into. */
    void stands(JointStatus status) {
        joint = status;
    }

    UUID publicKey() {
        return publicKey;
    }

    int supports() {
        return supports;
    }

    int comments() {
        return comments;
    }

    /** Where its page is. */
    String path() {
        return "/ideas/" + number;
    }

    /** What a moderator judges: a wording of it. */
    Snapshot snapshot(int wording, IdeaText words) {
        return new Snapshot(
                id().subject(),
                wording,
                city,
                author,
                words.title(),
                words.body(),
                words.place(),
                words.language(),
                words.topic(),
                path());
    }

    /** A better wording of a published idea waits to be reviewed. */
    boolean hasPendingRevision() {
        return state.isPublic() && revision > Math.max(shown, refused);
    }

    boolean isEditable() {
        return UNDER_REVIEW.contains(state) || state.isPublic();
    }

    /** A new wording by the author, to be reviewed. A published one stays as it is until then. */
    Step revise(IdeaText wording, Instant at) {
        require(isEditable());
        revision++;
        if (!state.isPublic()) {
            text = wording;
            state = IdeaState.SUBMITTED;
        }
        return new Step(id(), IdeaState.SUBMITTED, revision, author, null, at);
    }

    /** @param reviewed the revision that was judged, with its text */
    Step publish(int reviewed, IdeaText wording, PersonId by, Instant at) {
        require(isEditable());
        if (reviewed > shown) {
            text = wording;
            shown = reviewed;
        }
        if (publicKey == null) {
            publicKey = TimeOrderedId.next();
            publishedAt = at;
        }
        if (!state.isPublic()) {
            state = IdeaState.PUBLISHED;
        }
        return new Step(id(), IdeaState.PUBLISHED, reviewed, by, null, at);
    }

    /**
     * Of a published idea only its new wording is turned back: the published one stays.
     *
     * @param reviewed the revision that was judged
     */
    Step askForChanges(int reviewed, String reason, PersonId by, Instant at) {
        require(isEditable());
        refused = reviewed;
        if (!state.isPublic()) {
            state = IdeaState.CHANGES_ASKED;
        }
        return new Step(id(), IdeaState.CHANGES_ASKED, reviewed, by, reason, at);
    }

    Step doNotPublish(int reviewed, String reason, PersonId by, Instant at) {
        require(isEditable());
        refused = reviewed;
        if (!state.isPublic()) {
            state = IdeaState.NOT_PUBLISHED;
        }
        return new Step(id(), IdeaState.NOT_PUBLISHED, reviewed, by, reason, at);
    }

    /** Takes a published idea from view. */
    Step restrict(String reason, PersonId by, Instant at) {
        require(state.isPublic());
        state = IdeaState.RESTRICTED;
        return step(by, reason, at);
    }

    /** The city begins to look into it. */
    Step beginEvaluation(PersonId official, Instant at) {
        require(state == IdeaState.PUBLISHED);
        state = IdeaState.IN_EVALUATION;
        return step(official, null, at);
    }

    /** The city has not begun after all. */
    Step takeBackEvaluation(PersonId official, Instant at) {
        require(state == IdeaState.IN_EVALUATION);
        state = IdeaState.PUBLISHED;
        return step(official, null, at);
    }

    Step withdraw(Instant at) {
        require(state != IdeaState.WITHDRAWN);
        state = IdeaState.WITHDRAWN;
        return step(author, null, at);
    }

    private Step step(PersonId by, String reason, Instant at) {
        return new Step(id(), state, revision, by, reason, at);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("An idea that is " + state + " does not allow this");
        }
    }
}
