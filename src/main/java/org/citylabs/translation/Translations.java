package org.citylabs.translation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Subject;
import org.citylabs.search.LanguageGuess;
import org.citylabs.translation.TranslatedPassage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have translated. Whoever may read an original may read its translations; who may write them is decided by
 * the module of the subject. Publishes {@link TranslationChanged}.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class Translations {

    /** A translation may be so many times longer than what it is of, and a bit. */
    private static final int LONGER = 3;

    private static final int A_BIT = 500;

    private final Wordings wordings;
    private final Translatables originals;
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Translations(
            Wordings wordings,
            Translatables originals,
            PersonDirectory people,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wordings = wordings;
        this.originals = originals;
        this.people = people;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a translation that was handed in. */
    public enum Outcome {
        SAVED,
        /** Somebody else has translated the passage meanwhile; nothing was saved. */
        OVERTAKEN,
        /** The original has no such passage any more; nothing was saved. */
        ORIGINAL_CHANGED
    }

    /**
     * The original beside what there is of it in a language, which may be nothing yet; empty if the person at hand, who may
     * be a visitor, may not read it.
     */
    public Optional<Translation> read(Subject subject, String language) {
        return originals
                .original(subject)
                .map(original -> translation(
                        original,
                        language,
                        wordings.of(List.of(subject), language).getOrDefault(subject, List.of())));
    }

    /** All that have been begun, by language tag; none if the person at hand may not read the original. */
    public List<Translation> all(Subject subject) {
        return originals
                .original(subject)
                .map(original -> wordings.of(subject).entrySet().stream()
                        .map(entry -> translation(original, entry.getKey(), entry.getValue()))
                        .filter(Translation::isBegun)
                        .sorted(Comparator.comparing(Translation::language))
                        .toList())
                .orElse(List.of());
    }

    /**
     * What there is of many originals in a language, of those that have been begun; whoever calls has asked whether they may
     * be read.
     */
    @ForModules
    public Map<Subject, Translation> of(Map<Subject, Original> originals, String language) {
        var known = wordings.of(originals.keySet(), language);
        var found = new HashMap<Subject, Translation>();
        originals.forEach((subject, original) -> {
            var translation = translation(original, language, known.getOrDefault(subject, List.of()));
            if (translation.isBegun()) {
                found.put(subject, translation);
            }
        });
        return found;
    }

    /** Whether the person at hand may translate a subject at this moment. */
    public boolean mayTranslate(Subject subject) {
        return current.id().isPresent()
                && originals.mayTranslate(subject)
                && originals.original(subject).isPresent();
    }

    /**
     * Translates a passage, or confirms what a service has proposed. Empty words take the translation away.
     *
     * @param source the passage as the person at hand sees it
     * @param revision of the translation that they see; 0 for none
     * @throws InvalidInput if the words are far longer than the passage, at the field {@code words}
     * @throws IllegalArgumentException for a language that nobody translates into
     * @throws AccessDeniedException if the person at hand may not translate the subject
     */
    @Transactional
    public Outcome translate(Subject subject, String language, String source, int revision, String words) {
        requireTranslate(subject);
        if (!LanguageGuess.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Not a language: " + language);
        }
        var text = words.strip();
        new Check()
                .text("words", text, 0, source.length() * LONGER + A_BIT)
                .that(
                        "words",
                        "translation.one-line",
                        !isHeading(subject, source) || text.lines().count() <= 1)
                .orThrow();
        return add(subject, language, source, revision, text, current.require());
    }

    private boolean isHeading(Subject subject, String source) {
        return originals
                .original(subject)
                .filter(it -> it.heading().equals(source))
                .isPresent();
    }

    /** Keeps what a service has made of passages, where nobody was faster. */
    @Transactional
    public void propose(Subject subject, String language, Map<String, String> bySource) {
        requireTranslate(subject);
        for (var passage : read(subject, language).map(Translation::passages).orElse(List.of())) {
            var words = bySource.get(passage.source());
            if (words != null && !words.isEmpty() && passage.state() == State.UNTRANSLATED) {
                add(subject, language, passage.source(), passage.revision(), words, null);
            }
        }
    }

    private Outcome add(
            Subject subject, String language, String source, int revision, String words, @Nullable PersonId by) {
        var place = originals
                .original(subject)
                .map(it -> it.passages().indexOf(source))
                .orElse(-1);
        if (place < 0 || source.isEmpty()) {
            return Outcome.ORIGINAL_CHANGED;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = wordings.add(subject, language, new Wording(revision + 1, place, source, words, by, at));
        if (added) {
            events.publishEvent(new TranslationChanged(subject));
        }
        return added ? Outcome.SAVED : Outcome.OVERTAKEN;
    }

    /** Forgets everything about a subject that is gone for good. */
    @ForModules
    @Transactional
    public void forget(Subject subject) {
        wordings.forget(subject, Set.of());
    }

    /** Forgets what was translated of passages that the original has no longer, as after an erasure (B15). */
    @ForModules
    @Transactional
    public void forgetFormer(Subject subject, Original original) {
        wordings.forget(subject, new HashSet<>(original.passages()));
    }

    private Translation translation(Original original, String language, Collection<Wording> known) {
        var pairs = Pairing.of(original.passages(), known);
        var profiles = people.profiles(pairs.stream()
                .map(Pairing.Pair::wording)
                .flatMap(it -> it == null ? Stream.empty() : Stream.ofNullable(it.by()))
                .toList());
        return new Translation(
                original,
                language,
                pairs.stream()
                        .filter(it -> Original.hasWords(it.source()))
                        .map(it -> passage(it, profiles))
                        .toList());
    }

    private static TranslatedPassage passage(Pairing.Pair pair, Map<PersonId, Profile> profiles) {
        var wording = pair.wording();
        if (wording == null) {
            return new TranslatedPassage(pair.place(), pair.source(), State.UNTRANSLATED, "", 0, "", null, null);
        }
        var isOfThis = wording.source().equals(pair.source());
        var revision = isOfThis ? wording.revision() : 0;
        if (wording.words().isEmpty()) {
            return new TranslatedPassage(pair.place(), pair.source(), State.UNTRANSLATED, "", revision, "", null, null);
        }
        var by = wording.by();
        return new TranslatedPassage(
                pair.place(),
                pair.source(),
                isOfThis ? (wording.isProposal() ? State.PROPOSED : State.TRANSLATED) : State.OUT_OF_DATE,
                wording.words(),
                revision,
                isOfThis ? "" : wording.source(),
                by == null ? null : profiles.get(by),
                wording.at());
    }

    void requireTranslate(Subject subject) {
        require(mayTranslate(subject), subject);
    }

    private static void require(boolean allowed, Subject subject) {
        if (!allowed) {
            throw new AccessDeniedException("Not for this person: a translation of " + subject);
        }
    }
}
