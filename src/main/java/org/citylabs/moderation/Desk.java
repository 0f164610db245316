package org.citylabs.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.Outbox;
import org.citylabs.moderation.CaseEntry.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators do, each in the own cities only and never with what they wrote themselves. Cases are locked while
 * they are changed, so that of two moderators at once one is first and the other is told.
 */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class Desk {

    /** So many cases make a page of the queue. */
    public static final int PAGE = 20;

    private final Cases cases;
    private final CaseEntries entries;
    private final Decisions decisions;
    private final RuleBook rules;
    private final ReviewDesk desk;
    private final PersonDirectory people;
    private final Outbox outbox;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Desk(
            Cases cases,
            CaseEntries entries,
            Decisions decisions,
            RuleBook rules,
            ReviewDesk desk,
            PersonDirectory people,
            Outbox outbox,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.decisions = decisions;
        this.rules = rules;
        this.desk = desk;
        this.people = people;
        this.outbox = outbox;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The open cases of the moderator's cities, the oldest first, after a case that was shown before. */
    @Transactional(readOnly = true)
    public List<OpenCase> queue(@Nullable CaseId after) {
        var found = cases.queue(ownCities(), after == null ? null : after.value(), Limit.of(PAGE));
        var now = clock.instant();
        var names = names(found.stream().flatMap(it -> it.holder(now).stream()).toList());
        return found.stream().map(it -> open(it, names, now)).toList();
    }

    /** How many cases wait in the moderator's cities. */
    @Transactional(readOnly = true)
    public long waiting() {
        return cases.countOpen(ownCities());
    }

    /** The cities whose desk the moderator works at. */
    public Set<CityId> ownCities() {
        return current.rights().cities(Role.MODERATOR);
    }

    /**
     * A case with everything that happened to it; empty if there is none.
     *
     * @throws AccessDeniedException for a case of another city
     */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return cases.findById(id.value()).map(found -> {
            current.require(Role.MODERATOR, found.city());
            var now = clock.instant();
            var steps = entries.findByCaseIdOrderById(id.value(), Limit.of(200));
            var involved = steps.stream()
                    .map(CaseEntry::actor)
                    .filter(it -> it != null)
                    .toList();
            var names = names(involved);
            return new CaseFile(
                    open(found, names(found.holder(now).stream().toList()), now),
                    found.snapshot(),
                    found.isOpen(),
                    found.author().filter(current.require()::equals).isPresent(),
                    decisions.findByCaseId(id.value()).map(Decision::outcome).orElse(null),
                    steps.stream()
                            .map(step -> new CaseFile.Entry(
                                    step.at(),
                                    names.getOrDefault(step.actor(), ""),
                                    step.step().name(),
                                    step.code(),
                                    step.ruleCode(),
                                    step.note()))
                            .toList());
        });
    }

    /**
     * Takes a case, for 15 minutes at a time.
     *
     * @throws CaseTaken if somebody else has it
     * @throws CaseClosed if it is decided or taken back
     */
    @Transactional
    @RetriedOnConflict
    public void take(CaseId id) {
        var found = mine(id);
        var me = current.require();
        found.take(me, clock.instant());
        desk.noted(found, new CaseEntry(found, Step.TAKEN, me, clock.instant()));
    }

    /** Gives a case back to the queue; one that somebody else has stays with them. */
    @Transactional
    @RetriedOnConflict
    public void release(CaseId id) {
        var found = mine(id);
        var me = current.require();
        if (found.release(me)) {
            desk.noted(found, new CaseEntry(found, Step.RELEASED, me, clock.instant()));
        }
    }

    /**
     * Decides a case, tells its author by mail, and publishes {@link CaseDecided}.
     *
     * @param seen the version of the text that the moderator has before them
     * @throws InvalidInput if a rule or reason is missing, field by field
     * @throws ContentChanged if the text is not the one seen any more
     * @throws CaseTaken if somebody else has it
     * @throws CaseClosed if it is decided or taken back
     */
    @Transactional
    @RetriedOnConflict
    public void decide(CaseId id, int seen, DecisionDraft draft) {
        var found = mine(id);
        var rule = rules.find(draft.rule()).orElse(null);
        check(found, draft, rule);
        var me = current.require();
        var now = clock.instant();
        var decision = decisions.save(found.decide(draft, rule, seen, me, now));
        desk.noted(found, CaseEntry.decided(found, decision, me, now));
        tell(found, decision);
        events.publishEvent(new CaseDecided(
                id,
                found.kind(),
                found.subject(),
                seen,
                found.city(),
                decision.verdict(),
                decision.ruleCode().orElse(null),
                decision.reason(),
                me,
                now));
    }

    private ModerationCase mine(CaseId id) {
        var found = cases.lock(id.value()).orElseThrow(() -> new CaseClosed(null));
        current.require(Role.MODERATOR, found.city());
        if (found.author().filter(current.require()::equals).isPresent()) {
            throw new AccessDeniedException("Nobody decides on what they wrote themselves");
        }
        if (!found.isOpen()) {
            throw new CaseClosed(
                    decisions.findByCaseId(id.value()).map(Decision::outcome).orElse(null));
        }
        return found;
    }

    private static void check(ModerationCase found, DecisionDraft draft, @Nullable Rule rule) {
        var check = new Check()
                .that("verdict", "check.required", Verdict.of(found.kind()).contains(draft.verdict()));
        if (draft.verdict().needsRule()) {
            check.that("rule", "check.required", rule != null);
        }
        check.text(
                "reason",
                draft.reason(),
                draft.verdict().needsReason() ? DecisionDraft.REASON_MIN : 0,
                DecisionDraft.REASON_MAX);
        check.orThrow();
    }

    private void tell(ModerationCase found, Decision decision) {
        if (decision.verdict() == Verdict.NO_ACTION) {
            return;
        }
        found.author()
                .flatMap(people::postbox)
                .ifPresent(postbox -> outbox.post(new MailOrder(
                        DecisionMail.NAME,
                        postbox.address(),
                        postbox.language(),
                        Map.of(
                                "kind", found.subject().kind(),
                                "verdict", decision.verdict().name(),
                                "title", found.snapshot().title(),
                                "reason", decision.reason(),
                                "rule", decision.ruleCode().orElse(""),
                                "path", found.snapshot().path()))));
    }

    private OpenCase open(ModerationCase found, Map<PersonId, String> names, Instant now) {
        var snapshot = found.snapshot();
        return new OpenCase(
                found.id(),
                found.kind(),
                found.subject().kind(),
                found.city(),
                snapshot.title(),
                snapshot.language(),
                snapshot.topic(),
                found.openedAt(),
                found.changedAt().orElse(null),
                found.holder(now).map(holder -> names.getOrDefault(holder, "")).orElse(null),
                found.holder(now).filter(current.require()::equals).isPresent());
    }

    private Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.profiles(ids).values().stream()
                .collect(Collectors.toMap(PersonDirectory.Profile::id, PersonDirectory.Profile::publicName));
    }
}
