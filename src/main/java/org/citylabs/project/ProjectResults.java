package org.citylabs.project;

import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.provenance.Provenance;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a project has brought forth and what was learnt; and how other cities adopt it. Publishes {@link ProjectChanged}. */
@Service
@PreAuthorize("isAuthenticated()")
public class ProjectResults {

    static final int RESULTS = 100;
    static final int LESSONS = 200;

    private final HeldProjects held;
    private final ProjectAccess access;
    private final Results results;
    private final Lessons lessons;
    private final Provenance provenance;

    ProjectResults(HeldProjects held, ProjectAccess access, Results results, Lessons lessons, Provenance provenance) {
        this.held = held;
        this.access = access;
        this.results = results;
        this.lessons = lessons;
        this.provenance = provenance;
    }

    /**
     * A new result, or another description of one; for those who work on the project.
     *
     * @throws InvalidInput field by field
     */
    @Transactional
    @RetriedOnConflict
    public void bring(ProjectId id, ResultId result, ResultDraft draft) {
        var project = held.holdToWork(id);
        var checked = draft.checked(0);
        var known = results.findById(result.value());
        if (known.isPresent()) {
            requireOf(known.get(), id);
            known.get().describe(checked);
            held.happened(
                    project, held.by("project.way.result-described").quietly().about(checked.title()));
            return;
        }
        new Check()
                .that("title", "project.results.number", results.countByProject(id) < RESULTS, RESULTS)
                .orThrow();
        results.save(new Result(result, id, checked, held.person(), held.now()));
        provenance.cameOf(id.subject(), result.subject(), held.person(), held.now());
        provenance.happened(result.subject(), held.by("project.way.result"), held.now());
        held.happened(project, held.by("project.way.result-of").quietly().about(checked.title()));
    }

    /**
     * A city adopts a result: a sibling of it with a state of its own; for officials of the city. The same id a second
     * time adopts no other one.
     *
     * @throws AccessDeniedException for anybody else, and for a result that is itself adopted
     */
    @Transactional
    @RetriedOnConflict
    public void adopt(ResultId id, CityId city, ResultId as) {
        access.requireOfficial(city);
        var result = find(id);
        var project = held.hold(result.project());
        ProjectAccess.require(access.mayRead(project) && result.city().isEmpty());
        if (results.existsById(as.value())) {
            return;
        }
        results.save(result.adopted(as, city, held.person(), held.now()));
        provenance.cameOf(id.subject(), as.subject(), held.person(), held.now());
        provenance.happened(as.subject(), held.by("project.way.adopted").forCity(city), held.now());
        held.happened(
                project,
                held.by("project.way.result-adopted")
                        .quietly()
                        .about(result.draft().title())
                        .forCity(city));
    }

    /**
     * What has become of a result in the city that adopted it; for officials of that city.
     *
     * @param reason may be empty
     * @throws InvalidInput at {@code reason}
     * @throws AccessDeniedException for anybody else, and for a result that no city has adopted
     */
    @Transactional
    @RetriedOnConflict
    public void become(ResultId id, ResultState state, String reason) {
        var result = find(id);
        var city = result.city().orElseThrow(() -> new AccessDeniedException("Nobody has adopted it"));
        access.requireOfficial(city);
        new Check().text("reason", reason, 0, ProjectProposal.LONGEST_WORDS).orThrow();
        var project = held.hold(result.project());
        ProjectAccess.require(state != ResultState.OFFERED);
        result.become(state);
        var act = held.by("project.way.became." + state).forCity(city).because(reason.strip());
        provenance.happened(id.subject(), act, held.now());
        held.happened(project, act);
    }

    /**
     * Something that was learnt, for all cities to find; for those who work on the project. The same id a second time
     * adds no other one.
     *
     * @throws InvalidInput field by field
     */
    @Transactional
    @RetriedOnConflict
    public void learn(ProjectId id, UUID lesson, ResultDraft draft) {
        var project = held.holdToWork(id);
        var checked = draft.checked(1);
        if (lessons.existsById(lesson)) {
            return;
        }
        new Check()
                .that("title", "project.lessons.number", lessons.countByProject(id) < LESSONS, LESSONS)
                .orThrow();
        lessons.save(new Lesson(lesson, id, checked, held.person(), held.now()));
        held.happened(project, held.by("project.way.learnt").about(checked.title()));
    }

    private Result find(ResultId id) {
        return results.findById(id.value()).orElseThrow(() -> new AccessDeniedException("No such result"));
    }

    private static void requireOf(Result known, ProjectId asked) {
        ProjectAccess.require(known.project().equals(asked) && known.city().isEmpty());
    }
}
