package org.citylabs.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.search.Search;
import org.citylabs.search.SearchFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side of joint projects. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class ProjectCatalog {

    /** So many projects make a page. */
    public static final int PAGE = 20;

    private static final Limit OF_A_LAB = Limit.of(50);
    private static final Limit WAITING = Limit.of(100);
    private static final int FOUND = 50;

    private final Projects projects;
    private final Milestones milestones;
    private final Indicators indicators;
    private final Results results;
    private final Lessons lessons;
    private final TrialCatalog trials;
    private final ProjectAccess access;
    private final LabAccess labAccess;
    private final LabCatalog labs;
    private final Search search;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final CurrentPerson current;

    ProjectCatalog(
            Projects projects,
            Milestones milestones,
            Indicators indicators,
            Results results,
            Lessons lessons,
            TrialCatalog trials,
            ProjectAccess access,
            LabAccess labAccess,
            LabCatalog labs,
            Search search,
            CityDirectory cities,
            PersonDirectory people,
            CurrentPerson current) {
        this.projects = projects;
        this.milestones = milestones;
        this.indicators = indicators;
        this.results = results;
        this.lessons = lessons;
        this.trials = trials;
        this.access = access;
        this.labAccess = labAccess;
        this.labs = labs;
        this.search = search;
        this.cities = cities;
        this.people = people;
        this.current = current;
    }

    /** The project of a name in addresses; empty too for one that the person at hand may not see. */
    public Optional<ProjectPage> find(String slug) {
        return projects.findBySlug(slug).filter(access::mayRead).map(this::page);
    }

    /** A page of the projects that were founded, the latest first. Its cost does not grow with how far one has turned. */
    public ListedProject.PageOf page(ProjectPlace place) {
        var found = new ArrayList<>(beyond(place, Limit.of(PAGE + 1)));
        var more = found.size() > PAGE;
        if (more) {
            found.removeLast();
        }
        if (place.backwards()) {
            Collections.reverse(found);
        }
        var hasNext = place.backwards() || more;
        var hasPrevious = place.backwards() ? more : place.neighbour() != null;
        return new ListedProject.PageOf(
                listed(found),
                hasPrevious && !found.isEmpty()
                        ? new ProjectPlace(true, found.getFirst().publicKey())
                        : null,
                hasNext && !found.isEmpty()
                        ? new ProjectPlace(false, found.getLast().publicKey())
                        : null);
    }

    /** The name in addresses of the latest project that was tried out, founded and has a result, if there is one. */
    public Optional<String> told() {
        return projects.told();
    }

    /** The latest projects of a lab, 50 at most; none for whoever may not read it. */
    public List<ListedProject> of(LabId lab) {
        return labAccess.mayRead(lab) ? listed(projects.findByLabOrderByIdDesc(lab, OF_A_LAB)) : List.of();
    }

    /** The projects that wait for the answer of a city of which the person is an official, the longest first. */
    @PreAuthorize("hasRole('OFFICIAL')")
    public List<ListedProject> waiting() {
        var own = current.rights().cities(Role.OFFICIAL).stream()
                .map(CityId::value)
                .toList();
        var found = new LinkedHashSet<>(projects.waitingFor(own, WAITING));
        return listed(List.copyOf(found));
    }

    /** Founded projects that have all the words that somebody typed; the most relevant first. */
    public List<ListedProject> search(String typed) {
        var ids = search.find(typed, SearchFilter.of(ProjectId.KIND));
        return projects.findAllById(ids).stream()
                .filter(it -> it.foundedAt().isPresent())
                .sorted(asIn(ids, it -> it.id().value()))
                .limit(FOUND)
                .map(ListedProject::of)
                .toList();
    }

    /** Lessons that have all the words that somebody typed; the most relevant first. */
    public List<FoundLesson> lessons(String typed) {
        var ids = search.find(typed, SearchFilter.of(Lesson.KIND));
        var found = lessons.findAllById(ids).stream()
                .sorted(asIn(ids, Lesson::id))
                .limit(FOUND)
                .toList();
        var theirs = projects
                .findAllById(found.stream()
                        .map(it -> it.project().value())
                        .distinct()
                        .toList())
                .stream()
                .filter(access::mayRead)
                .collect(Collectors.toMap(Project::id, ListedProject::of));
        return found.stream()
                .flatMap(it -> Stream.ofNullable(theirs.get(it.project()))
                        .map(project -> new FoundLesson(it.draft(), project)))
                .toList();
    }

    private static List<ListedProject> listed(List<Project> found) {
        return found.stream().map(ListedProject::of).toList();
    }

    private List<Project> beyond(ProjectPlace place, Limit limit) {
        var neighbour = place.neighbour();
        if (neighbour == null) {
            return projects.latest(limit);
        }
        return place.backwards() ? projects.before(neighbour, limit) : projects.after(neighbour, limit);
    }

    private ProjectPage page(Project project) {
        var id = project.id();
        var mayWork = access.mayWork(project);
        var planned = milestones.findByProjectOrderByDueAscIdAsc(id, Limit.of(ProjectPlan.MILESTONES));
        var names = names(project, planned);
        return new ProjectPage(
                ListedProject.of(project),
                project.goal(),
                project.lead(),
                stands(project, names),
                project.proposedAt(),
                project.foundedAt().orElse(null),
                LocalDate.ofInstant(
                        project.beginning(), cities.get(project.lead()).zone()),
                project.board().orElse(null),
                project.funding(),
                planned.stream().map(it -> item(it, names)).toList(),
                indicators.findByProjectOrderById(id, Limit.of(ProjectPlan.INDICATORS)).stream()
                        .map(it -> new ProjectPage.IndicatorItem(it.id(), it.draft(), it.readings()))
                        .toList(),
                results.findByProjectOrderById(id, Limit.of(2 * ProjectResults.RESULTS)).stream()
                        .map(it -> new ProjectPage.ResultItem(
                                it.id(), it.draft(), it.city().orElse(null), it.state()))
                        .toList(),
                lessons.findByProjectOrderById(id, Limit.of(ProjectResults.LESSONS)).stream()
                        .map(it -> new ProjectPage.LessonItem(it.id(), it.draft()))
                        .toList(),
                trials.of(id),
                project.lab(),
                labs.summary(project.lab()).orElse(null),
                mayWork ? responsible(project) : List.of(),
                mayWork,
                labAccess.mayEdit(project.lab()),
                official(project));
    }

    private Set<CityId> official(Project project) {
        return project.cities().keySet().stream().filter(access::isOfficial).collect(Collectors.toSet());
    }

    private List<Profile> responsible(Project project) {
        return labs.people(project.lab()).stream()
                .filter(it ->
                        it.homeCity() != null && project.standOf(it.homeCity()).isPresent())
                .toList();
    }

    private Map<PersonId, Profile> names(Project project, List<Milestone> planned) {
        var persons = new HashSet<PersonId>();
        project.cities().values().forEach(it -> it.answeredBy().ifPresent(persons::add));
        planned.stream()
                .map(it -> it.draft().responsible())
                .filter(Objects::nonNull)
                .forEach(persons::add);
        return people.profiles(persons);
    }

    private static List<ProjectPage.CityStand> stands(Project project, Map<PersonId, Profile> names) {
        return project.cities().entrySet().stream()
                .map(it -> new ProjectPage.CityStand(
                        it.getKey(),
                        it.getValue().stand(),
                        it.getValue().words(),
                        it.getValue().answeredBy().map(by -> name(by, names)).orElse(null),
                        it.getValue().answeredAt().orElse(null)))
                .toList();
    }

    private static ProjectPage.MilestoneItem item(Milestone milestone, Map<PersonId, Profile> names) {
        var responsible = milestone.draft().responsible();
        return new ProjectPage.MilestoneItem(
                milestone.id(),
                milestone.draft(),
                responsible == null ? null : name(responsible, names),
                milestone.state(),
                milestone.evidence(),
                milestone.link(),
                milestone.reachedOn().orElse(null));
    }

    private static @Nullable String name(PersonId person, Map<PersonId, Profile> names) {
        return Optional.ofNullable(names.get(person)).map(Profile::publicName).orElse(null);
    }

    /** In the order of a list of ids. */
    private static <T> Comparator<T> asIn(List<UUID> ids, Function<T, UUID> id) {
        return Comparator.comparingInt(it -> ids.indexOf(id.apply(it)));
    }
}
