package org.citylabs.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardStart;
import org.citylabs.board.Template;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.lab.LabCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a project wants to have done by when, with what money, and how one will see it; for those who work on the
 * project. Publishes {@link ProjectChanged}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ProjectPlan {

    static final int MILESTONES = 200;
    static final int INDICATORS = 50;

    private final HeldProjects held;
    private final Milestones milestones;
    private final Indicators indicators;
    private final BoardStart boards;
    private final LabCatalog labs;
    private final CityDirectory cities;

    ProjectPlan(
            HeldProjects held,
            Milestones milestones,
            Indicators indicators,
            BoardStart boards,
            LabCatalog labs,
            CityDirectory cities) {
        this.held = held;
        this.milestones = milestones;
        this.indicators = indicators;
        this.boards = boards;
        this.labs = labs;
        this.cities = cities;
    }

    /**
     * Begins the project's own board; for editors of its lab. There is but one.
     *
     * @throws AccessDeniedException for anybody but an editor of the lab
     */
    @Transactional
    public BoardId startBoard(ProjectId id) {
        var project = held.holdToWork(id);
        if (project.board().isPresent()) {
            return project.board().get();
        }
        var language = Language.of(project.language()).orElse(Language.ENGLISH);
        var board = boards.start(project.lab(), Template.KANBAN, project.title(), language);
        project.begin(board);
        held.happened(project, held.by("project.way.board").quietly());
        return board;
    }

    /**
     * The sources of its money, in place of those before.
     *
     * @throws InvalidInput at {@code source}, {@code amount} and {@code currency}
     */
    @Transactional
    @RetriedOnConflict
    public void fund(ProjectId id, List<Funding> sources) {
        var project = held.holdToWork(id);
        var check = new Check()
                .that("source", "project.funding.number", sources.size() <= Funding.SOURCES, Funding.SOURCES);
        sources.forEach(it -> it.check(check));
        check.orThrow();
        project.fund(sources.stream()
                .map(it -> new Funding(it.source().strip(), it.cents(), it.currency(), it.granted()))
                .toList());
        held.happened(project, held.by("project.way.funded").quietly());
    }

    /**
     * A new milestone. The same id a second time makes no other one.
     *
     * @throws InvalidInput field by field: a day before the founding, a city that does not carry the project, somebody
     *     of no city that was asked
     */
    @Transactional
    @RetriedOnConflict
    public void plan(ProjectId id, MilestoneId milestone, MilestoneDraft draft) {
        var project = held.holdToWork(id);
        var known = milestones.findById(milestone.value());
        if (known.isPresent()) {
            requireOf(known.get().project(), id);
            return;
        }
        check(project, draft);
        new Check()
                .that("title", "project.milestones.number", milestones.countByProject(id) < MILESTONES, MILESTONES)
                .orThrow();
        milestones.save(new Milestone(milestone, id, draft));
        held.happened(
                project,
                held.by("project.way.planned").quietly().about(draft.title().strip()));
    }

    /** @throws InvalidInput field by field, as a new one */
    @Transactional
    @RetriedOnConflict
    public void replan(ProjectId id, MilestoneId milestone, MilestoneDraft draft) {
        var project = held.holdToWork(id);
        check(project, draft);
        find(id, milestone).describe(draft);
        held.happened(
                project,
                held.by("project.way.replanned").quietly().about(draft.title().strip()));
    }

    /**
     * A milestone is reached.
     *
     * @param evidence what shows it
     * @param link where to see that; may be empty
     * @return false if it was reached or dropped meanwhile
     * @throws InvalidInput at {@code day}, {@code evidence} and {@code link}
     */
    @Transactional
    @RetriedOnConflict
    public boolean reach(ProjectId id, MilestoneId milestone, @Nullable LocalDate day, String evidence, String link) {
        var project = held.holdToWork(id);
        var check = new Check().that("day", "check.required", day != null);
        if (day != null) {
            check.that("day", "project.date.before-founding", !day.isBefore(beginning(project)))
                    .that("day", "project.date.ahead", !day.isAfter(today(project)));
        }
        check.text("evidence", evidence, 1, Milestone.LONGEST_EVIDENCE);
        WebLink.check(check, "link", link);
        check.orThrow();
        var found = find(id, milestone);
        if (found.state() != MilestoneState.AHEAD) {
            return false;
        }
        found.reach(Objects.requireNonNull(day), evidence.strip(), link.strip());
        var act = held.by("project.way.reached")
                .about(found.draft().title())
                .forCity(found.draft().city())
                .because(evidence.strip());
        held.happened(project, act);
        return true;
    }

    /** @return false if it is not ahead any more */
    @Transactional
    @RetriedOnConflict
    public boolean drop(ProjectId id, MilestoneId milestone) {
        var project = held.holdToWork(id);
        var found = find(id, milestone);
        if (found.state() != MilestoneState.AHEAD) {
            return false;
        }
        found.drop();
        held.happened(
                project, held.by("project.way.dropped").about(found.draft().title()));
        return true;
    }

    /** @return false if it is ahead already */
    @Transactional
    @RetriedOnConflict
    public boolean reopen(ProjectId id, MilestoneId milestone) {
        var project = held.holdToWork(id);
        var found = find(id, milestone);
        if (found.state() == MilestoneState.AHEAD) {
            return false;
        }
        found.reopen();
        held.happened(
                project,
                held.by("project.way.milestone-reopened")
                        .quietly()
                        .about(found.draft().title()));
        return true;
    }

    /**
     * A new indicator, or another description of one that there is.
     *
     * @throws InvalidInput field by field
     */
    @Transactional
    @RetriedOnConflict
    public void indicate(ProjectId id, IndicatorId indicator, IndicatorDraft draft) {
        var project = held.holdToWork(id);
        var checked = draft.checked();
        var known = indicators.findById(indicator.value());
        if (known.isPresent()) {
            requireOf(known.get().project(), id);
            known.get().describe(checked);
        } else {
            new Check()
                    .that("name", "project.indicators.number", indicators.countByProject(id) < INDICATORS, INDICATORS)
                    .orThrow();
            indicators.save(new Indicator(indicator, id, checked));
        }
        held.happened(project, held.by("project.way.indicated").quietly().about(checked.name()));
    }

    /**
     * What an indicator showed on a day, in place of what it did before.
     *
     * @throws InvalidInput at {@code day} and {@code value}
     */
    @Transactional
    @RetriedOnConflict
    public void read(ProjectId id, IndicatorId indicator, @Nullable LocalDate day, @Nullable BigDecimal value) {
        var project = held.holdToWork(id);
        var found = indicator(id, indicator);
        var check = new Check()
                .that("day", "check.required", day != null)
                .that("value", "check.required", value != null)
                .that("day", "project.date.ahead", day == null || !day.isAfter(today(project)))
                .that(
                        "day",
                        "project.readings.number",
                        found.readings().size() < Indicator.READINGS
                                || found.readings().containsKey(day),
                        Indicator.READINGS);
        Amount.check(check, "value", value);
        check.orThrow();
        found.read(Objects.requireNonNull(day), Objects.requireNonNull(value));
        held.happened(
                project,
                held.by("project.way.read").quietly().about(found.draft().name()));
    }

    /** A value that was wrong is taken out. */
    @Transactional
    @RetriedOnConflict
    public void forget(ProjectId id, IndicatorId indicator, LocalDate day) {
        var project = held.holdToWork(id);
        var found = indicator(id, indicator);
        found.forget(day);
        held.happened(
                project,
                held.by("project.way.unread").quietly().about(found.draft().name()));
    }

    private void check(Project project, MilestoneDraft draft) {
        var check = new Check();
        draft.check(check, beginning(project));
        var city = draft.city();
        check.that(
                        "city",
                        "project.city.uninvited",
                        city == null || project.standOf(city).isPresent())
                .that("responsible", "project.person.uninvited", mayAnswerFor(project, draft.responsible()))
                .orThrow();
    }

    /** Members of the lab who live in a city that was asked. */
    private boolean mayAnswerFor(Project project, @Nullable PersonId person) {
        return person == null
                || labs.people(project.lab()).stream()
                        .filter(it -> it.id().equals(person))
                        .map(Profile::homeCity)
                        .flatMap(home -> Optional.ofNullable(home).stream())
                        .anyMatch(home -> project.standOf(home).isPresent());
    }

    private Milestone find(ProjectId project, MilestoneId milestone) {
        return milestones
                .findById(milestone.value())
                .filter(it -> it.project().equals(project))
                .orElseThrow(() -> new AccessDeniedException("No such milestone"));
    }

    private Indicator indicator(ProjectId project, IndicatorId indicator) {
        return indicators
                .findById(indicator.value())
                .filter(it -> it.project().equals(project))
                .orElseThrow(() -> new AccessDeniedException("No such indicator"));
    }

    private static void requireOf(ProjectId known, ProjectId asked) {
        ProjectAccess.require(known.equals(asked));
    }

    private LocalDate beginning(Project project) {
        return LocalDate.ofInstant(project.beginning(), zone(project));
    }

    private LocalDate today(Project project) {
        return LocalDate.ofInstant(held.now(), zone(project));
    }

    private ZoneId zone(Project project) {
        return cities.get(project.lead()).zone();
    }
}
