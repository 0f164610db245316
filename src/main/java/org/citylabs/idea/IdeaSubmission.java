package org.citylabs.idea;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.citylabs.attachment.Attachments;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.CaseKind;
import org.citylabs.moderation.ReviewDesk;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authors do with their ideas: hand them in, word them anew, take them back. */
@Service
@PreAuthorize("isAuthenticated()")
public class IdeaSubmission {

    private static final Allowance.Limit SUBMISSIONS = Allowance.Limit.perHour("idea", 20);

    private final Drafts drafts;
    private final Ideas ideas;
    private final Revisions revisions;
    private final Steps steps;
    private final Attachments files;
    private final ReviewDesk desk;
    private final CityDirectory cities;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Provenance provenance;
    private final Followers followers;
    private final Clock clock;

    IdeaSubmission(
            Drafts drafts,
            Ideas ideas,
            Revisions revisions,
            Steps steps,
            Attachments files,
            ReviewDesk desk,
            CityDirectory cities,
            Allowance allowance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Provenance provenance,
            Followers followers,
            Clock clock) {
        this.drafts = drafts;
        this.ideas = ideas;
        this.revisions = revisions;
        this.steps = steps;
        this.files = files;
        this.desk = desk;
        this.cities = cities;
        this.allowance = allowance;
        this.current = current;
        this.events = events;
        this.provenance = provenance;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * Hands a draft in for review. Handing in the same draft twice makes one idea, and has the same answer.
     *
     * @param typed the draft as it stands on the screen
     * @param licenceAgreed whether the person gives it under the city's licence
     * @return the number people call the idea by
     * @throws InvalidInput with what is wrong, field by field
     * @throws AccessDeniedException for somebody else's draft
     * @throws TooOften after 20 submissions within an hour
     */
    @Transactional
    @RetriedOnConflict
    public long submit(DraftId id, IdeaDraft typed, boolean licenceAgreed) {
        var me = current.require();
        var draft = drafts.lock(id.value());
        if (draft.isEmpty()) {
            return submittedBefore(id, me);
        }
        if (!draft.get().belongsTo(Optional.of(me), Optional.empty())) {
            throw new AccessDeniedException("Somebody else's draft");
        }
        var idea = accept(draft.get(), typed, licenceAgreed, me);
        drafts.delete(draft.get());
        return idea.number();
    }

    /**
     * Says what is wrong with a draft, before anything is done with it.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    @PreAuthorize("permitAll()")
    public void check(IdeaDraft typed, boolean licenceAgreed) {
        check(typed, typed.city(), licenceAgreed);
    }

    /**
     * Takes an idea back, from wherever it is.
     *
     * @throws AccessDeniedException for anybody but its author
     */
    @Transactional
    @RetriedOnConflict
    public void withdraw(IdeaId id) {
        var me = current.require();
        var idea = ideas.lock(id.value())
                .filter(it -> it.author().equals(me))
                .orElseThrow(() -> new AccessDeniedException("Only the author takes an idea back"));
        if (idea.state() == IdeaState.WITHDRAWN) {
            return;
        }
        var now = clock.instant();
        steps.save(idea.withdraw(now));
        drafts.findByIdea(id.value()).ifPresent(draft -> {
            files.removeAll(draft.id().subject());
            drafts.delete(draft);
        });
        desk.withdraw(id.subject(), me);
        events.publishEvent(new IdeaHidden(id, idea.city(), now));
    }

    private long submittedBefore(DraftId id, PersonId me) {
        return revisions
                .findById(id.value())
                .flatMap(revision -> ideas.findById(revision.idea()))
                .filter(idea -> idea.author().equals(me))
                .map(Idea::number)
                .orElseThrow(() -> new AccessDeniedException("No such draft"));
    }

    private Idea accept(Draft draft, IdeaDraft typed, boolean licenceAgreed, PersonId me) {
        var now = clock.instant();
        var known = draft.idea().flatMap(id -> ideas.lock(id.value()));
        var city = known.map(Idea::city).orElse(typed.city());
        var text = check(typed, city, licenceAgreed).stripped();
        allowance.use(SUBMISSIONS);
        var kind = known.filter(it -> it.state().isPublic()).isPresent() ? CaseKind.EDIT : CaseKind.SUBMISSION;
        var idea = known.orElseGet(
                () -> first(draft.id(), me, Objects.requireNonNull(city), text, typed.anonymous(), now));
        if (known.isPresent()) {
            steps.save(idea.revise(text, now));
        }
        var revision = revisions.save(new Revision(draft.id(), idea, text, now));
        files.moveAll(draft.id().subject(), revision.subject());
        desk.submit(kind, idea.snapshot(idea.revision(), text), me);
        events.publishEvent(new IdeaSubmitted(idea.id(), idea.city(), now));
        return idea;
    }

    private Idea first(DraftId draft, PersonId me, CityId city, IdeaText text, boolean anonymous, Instant now) {
        var licence = cities.get(city).licence();
        var id = new IdeaId(draft.value());
        var idea = ideas.saveAndFlush(new Idea(id, ideas.nextNumber(), me, city, text, anonymous, licence, now));
        steps.save(new Step(id, IdeaState.SUBMITTED, 1, me, null, now));
        followers.begin(id, me, now); // which needs the idea to be there
        provenance.happened(
                id.subject(),
                Act.of("idea.way.submitted", anonymous ? null : me).quietly(),
                now);
        return idea;
    }

    private IdeaText check(IdeaDraft typed, @Nullable CityId city, boolean licenceAgreed) {
        var language = Optional.ofNullable(typed.language()).orElse("");
        var text = new IdeaText(typed.title(), typed.body(), typed.topic(), typed.place(), language);
        var check = new Check();
        text.check(check);
        check.that("city", "check.required", city != null && cities.find(city).isPresent())
                .that(
                        "topic",
                        "check.required",
                        typed.topic() == null || cities.findTopic(typed.topic()).isPresent())
                .that("language", "check.required", LanguageTag.isValid(language))
                .that("licence", "idea.licence.needed", licenceAgreed)
                .orThrow();
        return text;
    }
}
