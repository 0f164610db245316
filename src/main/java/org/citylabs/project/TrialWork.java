package org.citylabs.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabId;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries things out. What is false came too late: the trial stands otherwise by now. Publishes {@link TrialChanged}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class TrialWork {

    private static final Allowance.Limit TRIALS = Allowance.Limit.perHour("trial", 30);

    private final Trials trials;
    private final Projects projects;
    private final ProjectAccess access;
    private final Beginnings beginnings;
    private final Provenance provenance;
    private final CityDirectory cities;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrialWork(
            Trials trials,
            Projects projects,
            ProjectAccess access,
            Beginnings beginnings,
            Provenance provenance,
            CityDirectory cities,
            Allowance allowance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trials = trials;
        this.projects = projects;
        this.access = access;
        this.beginnings = beginnings;
        this.provenance = provenance;
        this.cities = cities;
        this.allowance = allowance;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans a trial in a lab; for its editors. The same id a second time plans no other one.
     *
     * @param from the card, idea or project that it comes from, if any; one that comes from a project belongs to it
     * @return the number people call it by
     * @throws InvalidInput with what is wrong, field by field
     * @throws AccessDeniedException for anybody else, and for an origin that the person may not see or work on
     * @throws TooOften after thirty trials within an hour
     */
    @Transactional
    @RetriedOnConflict
    public long plan(TrialId id, LabId lab, @Nullable Subject from, TrialDraft draft) {
        var me = current.require();
        var known = trials.findById(id.value());
        if (known.isPresent()) {
            return numberOfOwn(known.get());
        }
        access.requireEdit(lab);
        beginnings.require(from);
        var project = from != null && from.kind().equals(ProjectId.KIND) ? project(from) : null;
        var checked = draft.checked(cities, project == null ? null : founding(project));
        allowance.use(TRIALS);
        var trial = trials.save(new Trial(
                id,
                trials.nextNumber(),
                null,
                lab,
                project == null ? null : project.id(),
                checked,
                me,
                clock.instant()));
        if (from != null) {
            provenance.cameOf(from, id.subject(), me, clock.instant());
        }
        happened(trial, Act.of("trial.way.planned", me));
        return trial.number();
    }

    /**
     * Plans the same in another place, to be measured alike: a city adopts a trial. For editors of its lab, and for
     * officials of the city.
     *
     * @param draft what is asked and measured is taken from the trial that is repeated
     * @throws InvalidInput with what is wrong, field by field
     * @throws AccessDeniedException for anybody else
     */
    @Transactional
    @RetriedOnConflict
    public long repeat(TrialId id, TrialId repeated, TrialDraft draft) {
        var known = trials.findById(id.value());
        if (known.isPresent()) {
            return numberOfOwn(known.get());
        }
        var first = find(repeated);
        var city = draft.city();
        beginnings.require(repeated.subject());
        ProjectAccess.require(access.mayWork(first) || city != null && access.isOfficial(city));
        var checked = new TrialDraft(
                        draft.question(),
                        city,
                        draft.place(),
                        draft.begins(),
                        draft.ends(),
                        draft.method(),
                        draft.language(),
                        first.measures().stream().map(Measure::again).toList())
                .checked(cities, null);
        allowance.use(TRIALS);
        var me = current.require();
        var trial = trials.save(new Trial(
                id,
                trials.nextNumber(),
                first.series(),
                first.lab(),
                first.project().orElse(null),
                checked,
                me,
                clock.instant()));
        provenance.cameOf(repeated.subject(), id.subject(), me, clock.instant());
        happened(trial, Act.of("trial.way.repeated", me).forCity(city));
        return trial.number();
    }

    /**
     * Describes a trial anew, its values among that; for those who work on it. The measures of a series stay the same:
     * only their values change.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    @Transactional
    @RetriedOnConflict
    public void describe(TrialId id, TrialDraft draft) {
        var trial = held(id);
        var founded =
                trial.project().map(it -> founding(projects.findById(it.value()).orElseThrow()));
        var before = trial.draft();
        // a trial that began before the project was founded keeps its day
        var earliest = Objects.equals(before.begins(), draft.begins()) ? null : founded.orElse(null);
        var checked = draft.checked(cities, earliest);
        new Check()
                .that(
                        "measures",
                        "project.measures.series",
                        trial.measuresAlike(checked) || trials.countBySeries(trial.series()) == 1)
                .orThrow();
        trial.describe(checked);
        happened(trial, act("trial.way.described").quietly());
    }

    @Transactional
    @RetriedOnConflict
    public boolean start(TrialId id) {
        return does(id, act("trial.way.started"), Trial::start);
    }

    /**
     * Says what a trial has shown.
     *
     * @param measured what it measures, with the values
     * @throws InvalidInput at {@code lesson}, which is needed, or at {@code measures} if nothing was measured
     */
    @Transactional
    @RetriedOnConflict
    public boolean finish(TrialId id, TrialOutcome outcome, String lesson, List<Measure> measured) {
        return does(
                id,
                act("trial.way.finished." + outcome).because(shortened(lesson)),
                it -> it.finish(outcome, lesson, measured));
    }

    /** @throws InvalidInput at {@code lesson}, which is needed */
    @Transactional
    @RetriedOnConflict
    public boolean abandon(TrialId id, String lesson) {
        return does(id, act("trial.way.abandoned").because(shortened(lesson)), it -> it.abandon(lesson));
    }

    @Transactional
    @RetriedOnConflict
    public boolean reopen(TrialId id) {
        return does(id, act("trial.way.reopened"), Trial::reopen);
    }

    private boolean does(TrialId id, Act act, Consumer<Trial> change) {
        var trial = held(id);
        try {
            change.accept(trial);
        } catch (IllegalStateException e) {
            return false;
        }
        happened(trial, act.forCity(trial.city()));
        return true;
    }

    private Trial held(TrialId id) {
        var trial = find(id);
        access.requireWork(trial);
        return trial;
    }

    private Trial find(TrialId id) {
        return trials.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such trial"));
    }

    private Project project(Subject from) {
        var project = projects.findById(from.id()).orElseThrow(() -> new AccessDeniedException("No such project"));
        access.requireWork(project);
        return project;
    }

    private @Nullable LocalDate founding(Project project) {
        return project.foundedAt()
                .map(at -> LocalDate.ofInstant(at, cities.get(project.lead()).zone()))
                .orElse(null);
    }

    private long numberOfOwn(Trial known) {
        ProjectAccess.require(known.startedBy().equals(current.require()));
        return known.number();
    }

    private static String shortened(String words) {
        var text = words.strip();
        return text.codePointCount(0, text.length()) <= ProjectProposal.LONGEST_WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, ProjectProposal.LONGEST_WORDS - 1)) + "…";
    }

    private void happened(Trial trial, Act act) {
        var now = clock.instant();
        provenance.happened(trial.id().subject(), act, now);
        events.publishEvent(new TrialChanged(trial.id(), now));
    }

    private Act act(String key) {
        return Act.of(key, current.require());
    }
}
