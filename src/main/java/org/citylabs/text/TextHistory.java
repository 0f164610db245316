package org.citylabs.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TextDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What became of texts, step by step, and who wrote what (T5): for whoever may write the text at that moment, since
 * what was taken out again is not meant for readers. Each method refuses all others with an
 * {@link AccessDeniedException}.
 */
@Service
@PreAuthorize("permitAll()")
public class TextHistory {

    /** So many steps make a page. */
    public static final int PAGE = 30;

    /** Begins with the latest step. */
    public static final long LATEST = Long.MAX_VALUE;

    private final JointTexts texts;
    private final BegunTexts begun;
    private final LiveTexts live;
    private final TextLog log;
    private final CurrentPerson current;

    TextHistory(JointTexts texts, BegunTexts begun, LiveTexts live, TextLog log, CurrentPerson current) {
        this.texts = texts;
        this.begun = begun;
        this.live = live;
        this.log = log;
        this.current = current;
    }

    /**
     * What one person wrote with no pause of two minutes, and nobody else in between.
     *
     * @param from the revision that it began with
     * @param to the revision that it came to, at that time
     */
    public record Step(PersonId by, long from, long to, Instant at) {}

    /**
     * A text as it was at a revision.
     *
     * @param step that led there; absent for what the text began with
     * @param later where the next step ends; absent for the latest
     */
    public record Moment(
            TextState state, @Nullable Step step, @Nullable Long later) {

        /** Where the step before ended, or this one began; absent where the text began. */
        public @Nullable Long earlier() {
            return step == null ? null : step.from();
        }
    }

    /**
     * A page of a text's steps, latest first; the next page goes up to where the last of them began.
     *
     * @param upTo only what led to that revision
     */
    public List<Step> steps(Subject subject, long upTo) {
        return find(subject)
                .map(text -> new TextSteps(log, text).backFrom(upTo, PAGE))
                .orElse(List.of());
    }

    /** The text as it was at a revision; empty for one that it never had. */
    public Optional<TextState> at(Subject subject, long revision) {
        return find(subject).flatMap(text -> log.at(text, revision));
    }

    /** The text as it was at a revision, and the way to the steps around it; empty for one that it never had. */
    public Optional<Moment> moment(Subject subject, long revision) {
        return find(subject).flatMap(text -> log.at(text, revision).map(state -> moment(text, state)));
    }

    private Moment moment(TextId text, TextState state) {
        var steps = new TextSteps(log, text);
        var step = steps.backFrom(state.revision(), 1);
        var later = steps.endAfter(state.revision());
        return new Moment(state, step.isEmpty() ? null : step.getFirst(), later.isPresent() ? later.getAsLong() : null);
    }

    /** What became of the text from one revision to another; empty if it never had one of them. */
    public Optional<TextDifference> difference(Subject subject, long from, long to) {
        return find(subject)
                .flatMap(text -> log.at(text, from)
                        .flatMap(before -> log.at(text, to)
                                .map(after -> TextDifference.between(before.content(), after.content()))));
    }

    /**
     * Makes the text again what it was at a revision, by a new update of the person at hand; nothing is rewritten.
     *
     * @return whether it was done, when it is committed or refused
     * @throws IllegalArgumentException if it never had that revision
     */
    public CompletableFuture<Boolean> restore(Subject subject, long revision) {
        var then = at(subject, revision)
                .orElseThrow(() -> new IllegalArgumentException("No revision %d of %s".formatted(revision, subject)));
        return texts.become(subject, then.content(), UUID.randomUUID(), current.require());
    }

    /** Who wrote which passage of the text as it is now. */
    public Authorship authors(Subject subject) {
        return find(subject)
                .flatMap(live::find)
                .map(LiveText::authorship)
                .orElseGet(() -> Authorship.of(texts.read(subject)));
    }

    private Optional<TextId> find(Subject subject) {
        texts.requireWrite(subject);
        return begun.find(subject);
    }
}
