package org.citylabs.discussion;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.Snapshot;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Something a person said about a subject. A comment begins a thread; replies stand in the thread of the comment
 * they answer, one level deep.
 */
@Entity
@Table(name = "discussion_comment")
@DynamicUpdate // the number of replies changes beside the aggregate and must not be overwritten by it
@NullUnmarked
class Comment {

    /** So long may an author change the words: enough for a slip, too short to turn an answered comment around. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    /** So long may an author bring back what they deleted. */
    static final Duration RECOVERABLE = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private UUID thread;
    private String subjectKind;
    private UUID subjectId;

    /** What the subject belongs to; absent for nothing larger. */
    private UUID within;

    private PersonId author;
    private String words;
    private String language;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private int replies;
    private int edits;
    private Instant writtenAt;
    private Instant editedAt;
    private Instant deletedAt;

    @ElementCollection
    @CollectionTable(name = "discussion_mention", joinColumns = @JoinColumn(name = "comment"))
    @Column(name = "person")
    private Set<UUID> mentions = new HashSet<>();

    @Version
    private Integer version;

    enum State {
        SHOWN,
        /** By its author; the words are erased a little later. */
        DELETED,
        /** By a moderator; the words are kept for an appeal. */
        RESTRICTED
    }

    protected Comment() {}

    private Comment(
            CommentId id,
            UUID thread,
            Subject on,
            UUID within,
            PersonId author,
            String words,
            String language,
            Instant at) {
        this.id = id.value();
        this.thread = thread;
        this.subjectKind = on.kind();
        this.subjectId = on.id();
        this.within = within;
        this.author = author;
        this.words = words;
        this.language = language;
        this.state = State.SHOWN;
        this.writtenAt = at;
    }

    /** @param within what the subject belongs to; absent for nothing larger */
    static Comment on(
            Subject subject,
            @Nullable UUID within,
            CommentId id,
            PersonId author,
            String words,
            String language,
            Instant at) {
        return new Comment(id, id.value(), subject, within, author, words, language, at);
    }

    /** An answer to this comment, or, of a reply, to the thread it stands in. */
    Comment reply(CommentId id, PersonId author, String words, String language, Instant at) {
        return new Comment(id, thread, subject(), within, author, words, language, at);
    }

    CommentId id() {
        return new CommentId(id);
    }

    UUID thread() {
        return thread;
    }

    boolean isReply() {
        return !thread.equals(id);
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    PersonId author() {
        return author;
    }

    String words() {
        return words;
    }

    String language() {
        return language;
    }

    State state() {
        return state;
    }

    /** Why it was taken from view. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    boolean isShown() {
        return state == State.SHOWN;
    }

    Set<PersonId> mentions() {
        return mentions.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whom its words mention. One that is not shown mentions nobody. */
    void mention(Set<PersonId> people) {
        require(isShown() || people.isEmpty());
        var ids = people.stream().map(PersonId::value).collect(Collectors.toSet());
        mentions.retainAll(ids);
        mentions.addAll(ids);
    }

    /** What a moderator judges; its title is that of what the comment is about. */
    Snapshot snapshot(Discussed.Topic topic) {
        return new Snapshot(
                id().subject(),
                wording(),
                topic.city(),
                author,
                topic.title(),
                words,
                "",
                language,
                null,
                topic.path());
    }

    /** Counts the wordings, beginning with 1. */
    int wording() {
        return edits + 1;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    boolean isEditable(Instant now) {
        return isShown() && now.isBefore(writtenAt.plus(EDITABLE));
    }

    /** @throws IllegalStateException after the 15 minutes, or when it is not shown any more */
    void edit(String wording, String language, Instant now) {
        require(isEditable(now));
        words = wording;
        this.language = language;
        edits++;
        editedAt = now;
    }

    void delete(Instant now) {
        require(isShown());
        state = State.DELETED;
        deletedAt = now;
        mention(Set.of());
    }

    /** False where there is nothing to bring back any more. */
    boolean bringBack(Instant now) {
        if (state != State.DELETED || words.isEmpty() || now.isAfter(deletedAt.plus(RECOVERABLE))) {
            return false;
        }
        state = State.SHOWN;
        deletedAt = null;
        return true;
    }

    /**
     * Takes it from view, for a reason that its author is owed. One that its author has deleted cannot be brought back
     * any more then.
     */
    void restrict(String why) {
        require(state != State.RESTRICTED);
        state = State.RESTRICTED;
        reason = why;
        deletedAt = null;
        mention(Set.of());
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("A comment that is " + state + " does not allow this");
        }
    }
}
