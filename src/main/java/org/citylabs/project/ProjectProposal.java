package org.citylabs.project;

import java.util.Objects;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Slug;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabId;
import org.citylabs.provenance.Linked;
import org.citylabs.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes joint projects, and asks cities to carry them. Publishes {@link ProjectChanged}. */
@Service
@PreAuthorize("isAuthenticated()")
public class ProjectProposal {

    static final int LONGEST_WORDS = 2000;

    private static final int SERIES = 50;
    private static final Allowance.Limit PROPOSALS = Allowance.Limit.perHour("project", 20);

    private final Projects projects;
    private final Trials trials;
    private final HeldProjects held;
    private final ProjectAccess access;
    private final Beginnings beginnings;
    private final Provenance provenance;
    private final CityDirectory cities;
    private final Allowance allowance;
    private final CurrentPerson current;

    ProjectProposal(
            Projects projects,
            Trials trials,
            HeldProjects held,
            ProjectAccess access,
            Beginnings beginnings,
            Provenance provenance,
            CityDirectory cities,
            Allowance allowance,
            CurrentPerson current) {
        this.projects = projects;
        this.trials = trials;
        this.held = held;
        this.access = access;
        this.beginnings = beginnings;
        this.provenance = provenance;
        this.cities = cities;
        this.allowance = allowance;
        this.current = current;
    }

    /**
     * Proposes a project in a lab and asks its cities to carry it; for editors of the lab. The same id a second time
     * proposes no other one.
     *
     * @param from the card, idea or trial that it comes from, if any
     * @return the project's name in addresses
     * @throws InvalidInput with what is wrong, field by field
     * @throws AccessDeniedException for anybody else, and for an origin that the person may not see
     * @throws TooOften after twenty proposals within an hour
     */
    @Transactional
    @RetriedOnConflict
    public String propose(ProjectId id, LabId lab, @Nullable Subject from, ProjectDraft draft) {
        var me = current.require();
        var known = projects.findById(id.value());
        if (known.isPresent()) {
            return known.filter(it -> it.proposedBy().equals(me))
                    .map(Project::slug)
                    .orElseThrow(() -> new AccessDeniedException("Somebody else's project"));
        }
        access.requireEdit(lab);
        beginnings.require(from);
        var checked = draft.checked(cities);
        allowance.use(PROPOSALS);
        var name = Slug.of(checked.title(), ProjectId.KIND);
        var slug = name.freeOf(projects.slugsLike(name.value()));
        var project = projects.save(new Project(id, slug.value(), lab, checked, me, held.now()));
        if (from != null) {
            provenance.cameOf(from, id.subject(), me, held.now());
            if (from.kind().equals(TrialId.KIND)) {
                trials.alike(from.id(), Limit.of(SERIES)).forEach(it -> it.belongTo(id));
            }
        }
        held.happened(project, held.by("project.way.proposed"));
        return project.slug();
    }

    /** The card, idea, trial or result that something may come from; empty for what is none, or not for the person. */
    @Transactional(readOnly = true)
    public Optional<Linked.Shown> origin(Subject from) {
        return beginnings.find(from);
    }

    /**
     * Describes a project anew; for those who work on it. Its name in addresses stays.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    @Transactional
    @RetriedOnConflict
    public void describe(ProjectId id, ProjectDraft draft) {
        var project = held.holdToWork(id);
        project.describe(draft.checkedWords());
        held.happened(project, held.by("project.way.described").quietly());
    }

    /**
     * Asks one more city, or one that said no or left once more; for those who work on the project.
     *
     * @param words to the city; may be empty
     * @return false if it is asked already, or the project is over
     * @throws InvalidInput at {@code city} and {@code words}
     */
    @Transactional
    @RetriedOnConflict
    public boolean ask(ProjectId id, @Nullable CityId city, String words) {
        held.holdToWork(id);
        new Check()
                .that(
                        "city",
                        "project.cities.unknown",
                        city != null && cities.find(city).isPresent())
                .text("words", words, 0, LONGEST_WORDS)
                .orThrow();
        var act = held.by("project.way.asked").quietly().forCity(city).because(words.strip());
        return held.does(id, act, it -> it.ask(Objects.requireNonNull(city), words.strip(), held.now()));
    }

    /**
     * Answers what a city asked back; for those who work on the project.
     *
     * @return false if the city has said otherwise meanwhile
     * @throws InvalidInput at {@code words}
     */
    @Transactional
    @RetriedOnConflict
    public boolean reply(ProjectId id, CityId city, String words) {
        held.holdToWork(id);
        new Check().text("words", words, 1, LONGEST_WORDS).orThrow();
        var act = held.by("project.way.replied").quietly().forCity(city).because(words.strip());
        return held.does(id, act, it -> it.reply(city, words.strip(), held.now()));
    }
}
