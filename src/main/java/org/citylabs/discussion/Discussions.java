package org.citylabs.discussion;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.citylabs.discussion.DiscussionChanged.Change;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.ReviewDesk;
import org.citylabs.search.LanguageGuess;
import org.citylabs.translation.Translations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments and replies on whatever {@link Discussed} opens to discussion. */
@Service
@PreAuthorize("isAuthenticated()")
public class Discussions {

    /** So many characters make a comment at most. */
    public static final int LONGEST = 4000;

    /** So many people a comment mentions at most. */
    static final int MENTIONS = 20;

    private static final Allowance.Limit COMMENTS = Allowance.Limit.perHour("comment", 30);

    private final Comments comments;
    private final DiscussedTopics topics;
    private final PersonDirectory people;
    private final LanguageGuess guess;
    private final Translations translations;
    private final ReviewDesk desk;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discussions(
            Comments comments,
            DiscussedTopics topics,
            PersonDirectory people,
            LanguageGuess guess,
            Translations translations,
            ReviewDesk desk,
            Allowance allowance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.topics = topics;
        this.people = people;
        this.guess = guess;
        this.translations = translations;
        this.desk = desk;
        this.allowance = allowance;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says something about a subject. The same id a second time says nothing new.
     *
     * @throws InvalidInput if the words are missing or too many, or mention over 20 people, at the field {@code words}
     * @throws AccessDeniedException if the subject is not open to discussion, or not to this person
     * @throws TooOften after 30 comments within an hour
     */
    @Transactional
    @RetriedOnConflict
    public void comment(Subject subject, CommentId id, String words) {
        check(words);
        var topic = requireOpen(subject);
        if (comments.existsById(id.value())) {
            return;
        }
        var comment = Comment.on(
                subject, topic.within(), id, current.require(), words.strip(), language(words), clock.instant());
        mention(comment);
        allowance.use(COMMENTS);
        add(comment);
    }

    /**
     * Answers a comment, or, where that is a reply, in its thread. The same id a second time says nothing new.
     *
     * @throws InvalidInput if the words are missing or too many, or mention over 20 people, at the field {@code words}
     * @throws AccessDeniedException if the subject is not open to discussion any more
     * @throws TooOften after 30 comments within an hour
     */
    @Transactional
    @RetriedOnConflict
    public void reply(CommentId to, CommentId id, String words) {
        check(words);
        var answered = open(to);
        if (comments.existsById(id.value())) {
            return;
        }
        var reply = answered.reply(id, current.require(), words.strip(), language(words), clock.instant());
        mention(reply);
        allowance.use(COMMENTS);
        add(reply);
    }

    /**
     * Changes the words of one's own comment, within 15 minutes; false if they are over, or it is gone.
     *
     * @throws InvalidInput if the words are missing or too many, or mention over 20 people, at the field {@code words}
     * @throws AccessDeniedException for somebody else's comment
     */
    @Transactional
    @RetriedOnConflict
    public boolean edit(CommentId id, String words) {
        check(words);
        var now = clock.instant();
        var comment = own(id);
        if (!comment.isEditable(now)) {
            return false;
        }
        comment.edit(words.strip(), language(words), now);
        mention(comment);
        topics.find(comment.subject()).ifPresent(topic -> desk.changed(comment.snapshot(topic)));
        changed(comment, Change.EDITED);
        return true;
    }

    /**
     * Deletes one's own comment. Its author can bring it back for 15 minutes; then the words are erased. Where others
     * have answered, its place stays.
     *
     * @throws AccessDeniedException for somebody else's comment
     */
    @Transactional
    @RetriedOnConflict
    public void delete(CommentId id) {
        var comment = own(id);
        if (comment.isShown()) {
            comment.delete(clock.instant());
            count(comment, -1);
            changed(comment, Change.HIDDEN);
        }
    }

    /**
     * Brings back a comment that one has just deleted; false if its 15 minutes are over.
     *
     * @throws AccessDeniedException for somebody else's comment
     */
    @Transactional
    @RetriedOnConflict
    public boolean bringBack(CommentId id) {
        var comment = own(id);
        if (!comment.bringBack(clock.instant())) {
            return false;
        }
        mention(comment);
        count(comment, 1);
        changed(comment, Change.ADDED);
        return true;
    }

    /** A moderator has decided that a comment must not be seen; only the house itself comes here. */
    @PreAuthorize("permitAll()")
    void restrict(CommentId id, String reason) {
        comments.lock(id.value())
                .filter(comment -> comment.state() != Comment.State.RESTRICTED)
                .ifPresent(comment -> {
                    if (comment.isShown()) {
                        count(comment, -1);
                    }
                    comment.restrict(reason);
                    changed(comment, Change.HIDDEN);
                });
    }

    @PreAuthorize("permitAll()")
    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void erase() {
        var before = clock.instant().minus(Comment.RECOVERABLE);
        comments.toErase(before)
                .forEach(comment -> translations.forget(comment.id().subject()));
        comments.erase(before);
    }

    /** Whoever is mentioned is found when it is written; who is called so later is not meant. */
    private void mention(Comment comment) {
        var people = Mentions.maybeIn(comment.words())
                ? new Mentions(topics.mentionable(comment.subject())).in(comment.words())
                : Set.<PersonId>of();
        new Check()
                .that("words", "discussion.too-many-mentions", people.size() <= MENTIONS, MENTIONS)
                .orThrow();
        comment.mention(people);
    }

    private void add(Comment comment) {
        comments.save(comment);
        count(comment, 1);
        changed(comment, Change.ADDED);
    }

    private void count(Comment comment, int by) {
        topics.count(comment.subject(), by);
        if (comment.isReply()) {
            comments.countReplies(comment.thread(), by);
        }
    }

    private void changed(Comment comment, Change change) {
        events.publishEvent(new DiscussionChanged(comment.subject(), comment.id(), change, clock.instant()));
    }

    private Comment open(CommentId id) {
        var comment = comments.findById(id.value()).orElseThrow(() -> new AccessDeniedException("No such comment"));
        requireOpen(comment.subject());
        return comment;
    }

    private Discussed.Topic requireOpen(Subject subject) {
        return topics.find(subject)
                .filter(_ -> topics.mayComment(subject))
                .orElseThrow(() -> new AccessDeniedException("Not open to discussion: " + subject));
    }

    private Comment own(CommentId id) {
        var me = current.require();
        return comments.lock(id.value())
                .filter(comment -> comment.author().equals(me))
                .orElseThrow(() -> new AccessDeniedException("Somebody else's comment"));
    }

    private static void check(String words) {
        new Check().text("words", words, 2, LONGEST).orThrow();
    }

    /** What a comment is too short to tell, the person's own language does. */
    private String language(String words) {
        return guess.of(words)
                .or(() -> people.postbox(current.require())
                        .map(postbox -> postbox.language().tag()))
                .orElse("");
    }
}
