package org.citylabs.text;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.citylabs.discussion.NewComment;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on passages of joint texts. What is said about one is a discussion like any other, and counts once something
 * is said; a passage that nobody says anything about is forgotten after a day.
 */
@Service
@PreAuthorize("permitAll()")
public class TextComments {

    /** So many passages of a text may be commented on and open. */
    static final int OPEN = 200;

    /** So many characters may a passage have. */
    static final int LONGEST = 2_000;

    private static final Duration KEPT_EMPTY = Duration.ofDays(1);

    private final JointTexts texts;
    private final BegunTexts begun;
    private final LiveTexts live;
    private final StoredPassages stored;
    private final CommentedPassages passages;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextComments(
            JointTexts texts,
            BegunTexts begun,
            LiveTexts live,
            StoredPassages stored,
            CommentedPassages passages,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.begun = begun;
        this.live = live;
        this.stored = stored;
        this.passages = passages;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A passage with what is said about it.
     *
     * @param quote its words as they were when it was begun, shortened; empty where they were erased
     * @param gone whether nothing is left of its words
     * @param comments how many are shown
     */
    public record Thread(UUID id, String quote, boolean gone, boolean resolved, int comments) {

        static Thread of(Passage passage) {
            return new Thread(passage.id(), passage.quote(), passage.isGone(), !passage.isOpen(), passage.comments());
        }

        /** By which its comments belong to it. */
        public Subject subject() {
            return new Subject(Passage.KIND, id);
        }
    }

    /**
     * The passages of a text of which something has been said, in the order of the text, those that are gone at its end.
     *
     * @throws AccessDeniedException if the person at hand, who may be a visitor, may not read it
     */
    @Transactional(readOnly = true)
    public List<Thread> of(Subject subject) {
        texts.requireRead(subject);
        return begun.find(subject).map(passages::of).orElse(List.of()).stream()
                .filter(it -> it.comments() > 0)
                .sorted(CommentedPassages.IN_ORDER)
                .map(Thread::of)
                .toList();
    }

    /** What was said about passages as said about what their texts belong to; all else stays as it is. */
    @ForModules
    public List<NewComment> ofTheirTexts(List<NewComment> comments) {
        var subjects = stored.subjects(comments.stream()
                .map(NewComment::subject)
                .filter(it -> it.kind().equals(Passage.KIND))
                .map(Subject::id)
                .toList());
        return comments.stream()
                .map(it -> new NewComment(
                        subjects.getOrDefault(it.subject().id(), it.subject()), it.by(), it.at(), it.mentionsMe()))
                .toList();
    }

    /**
     * Begins a passage that somebody is about to comment on.
     *
     * @param revision of the text that its places are of
     * @throws InvalidInput if it has no words, more than 2,000 characters, is not in the text any more, or would be the 201st
     * @throws AccessDeniedException if the person at hand may not write the text
     */
    @Transactional
    @RetriedOnConflict
    public Thread begin(Subject subject, long revision, int from, int to) {
        texts.requireWrite(subject);
        var id = begun.find(subject).orElseThrow();
        var text = live.find(id).orElseThrow();
        var open = stored.of(id).stream()
                .filter(it -> it.isOpen() && it.comments() > 0)
                .count();
        new Check()
                .that("passage", "text.comment.too-many", open < OPEN, OPEN)
                .that("passage", "text.comment.no-words", from >= 0 && from < to)
                .that("passage", "text.comment.too-long", to - from <= LONGEST, LONGEST)
                .orThrow();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var me = current.require();
        var then = new Passage(TimeOrderedId.next(), id, revision, from, to, "", me, at, 0, null);
        var state = text.state();
        var now = now(then, text, state)
                .filter(it -> !it.isGone() && it.to() <= state.content().length());
        new Check().that("passage", "text.comment.gone", now.isPresent()).orThrow();
        var passage = now.map(it -> it.quoting(Passage.quoted(state.content().substring(it.from(), it.to()))))
                .orElseThrow();
        stored.add(passage);
        return Thread.of(passage);
    }

    private static Optional<Passage> now(Passage then, LiveText text, TextState state) {
        try {
            return text.since(then.revision())
                    .map(updates -> then.past(updates.stream()
                            .filter(it -> it.revision() <= state.revision())
                            .toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // places that the text never had
        }
    }

    /**
     * What was said about a passage is settled, or not settled after all.
     *
     * @throws AccessDeniedException if the person at hand may not write the text, or there is no such passage
     */
    @Transactional
    @RetriedOnConflict
    public void resolve(UUID passage, boolean resolved) {
        var found = stored.find(passage).orElseThrow(() -> new AccessDeniedException("No such passage"));
        texts.requireWrite(begun.subject(found.text()).orElseThrow());
        if (resolved) {
            stored.resolve(passage, current.require(), clock.instant());
        } else {
            stored.reopen(passage);
        }
        events.publishEvent(new CommentsChanged(found.text()));
    }

    @PreAuthorize("permitAll()")
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetEmpty() {
        stored.forgetEmpty(clock.instant().minus(KEPT_EMPTY));
    }
}
