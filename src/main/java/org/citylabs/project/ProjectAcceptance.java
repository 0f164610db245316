package org.citylabs.project;

import java.util.function.Consumer;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cities say about joint projects, each for itself; for its officials, and nobody else's. What is false came too
 * late: the project stands otherwise by now. Publishes {@link ProjectChanged}.
 */
@Service
@PreAuthorize("hasRole('OFFICIAL')")
public class ProjectAcceptance {

    private final HeldProjects held;
    private final ProjectAccess access;

    ProjectAcceptance(HeldProjects held, ProjectAccess access) {
        this.held = held;
        this.access = access;
    }

    /**
     * The city carries the project from now on. With the lead and one more it is founded.
     *
     * @throws AccessDeniedException for anybody but an official of the city
     */
    @Transactional
    @RetriedOnConflict
    public boolean accept(ProjectId id, CityId city) {
        return does(id, city, "project.way.accepted", "", it -> it.accept(city, held.person(), held.now()));
    }

    /**
     * The city wants to know something first.
     *
     * @throws InvalidInput at {@code words}, which are needed
     */
    @Transactional
    @RetriedOnConflict
    public boolean askBack(ProjectId id, CityId city, String words) {
        return does(
                id,
                city,
                "project.way.asked-back",
                needed(city, words),
                it -> it.askBack(city, words.strip(), held.person(), held.now()));
    }

    /**
     * The city does not take part. A project that its lead does not want is given up.
     *
     * @throws InvalidInput at {@code words}, which are needed
     */
    @Transactional
    @RetriedOnConflict
    public boolean decline(ProjectId id, CityId city, String words) {
        return does(
                id,
                city,
                "project.way.declined",
                needed(city, words),
                it -> it.decline(city, words.strip(), held.person(), held.now()));
    }

    /**
     * The city no longer carries the project. If but one is left it waits for a partner again.
     *
     * @throws InvalidInput at {@code words}, which are needed
     */
    @Transactional
    @RetriedOnConflict
    public boolean leave(ProjectId id, CityId city, String words) {
        return does(
                id,
                city,
                "project.way.left",
                needed(city, words),
                it -> it.leave(city, words.strip(), held.person(), held.now()));
    }

    /** Another city that carries the project leads it from now on; for officials of the lead. */
    @Transactional
    @RetriedOnConflict
    public boolean handOver(ProjectId id, CityId to) {
        access.requireOfficial(held.hold(id).lead());
        return held.does(id, held.by("project.way.leads").forCity(to), it -> it.handOver(to, held.now()));
    }

    /** What was to be done is done; for officials of the lead. */
    @Transactional
    @RetriedOnConflict
    public boolean complete(ProjectId id) {
        return leads(id, "project.way.completed", "", Project::complete);
    }

    /**
     * The project does not go on; for officials of the lead.
     *
     * @throws InvalidInput at {@code words}, which are needed
     */
    @Transactional
    @RetriedOnConflict
    public boolean giveUp(ProjectId id, String words) {
        var lead = held.hold(id).lead();
        return leads(id, "project.way.given-up", needed(lead, words), Project::giveUp);
    }

    /** The project goes on after all; for officials of the lead. */
    @Transactional
    @RetriedOnConflict
    public boolean reopen(ProjectId id) {
        return leads(id, "project.way.reopened", "", it -> it.reopen(held.now()));
    }

    /** The right is asked for before anything is said about the words. */
    private String needed(CityId city, String words) {
        access.requireOfficial(city);
        new Check().text("words", words, 1, ProjectProposal.LONGEST_WORDS).orThrow();
        return words.strip();
    }

    private boolean leads(ProjectId id, String act, String words, Consumer<Project> change) {
        return does(id, held.hold(id).lead(), act, words, change);
    }

    private boolean does(ProjectId id, CityId city, String act, String words, Consumer<Project> change) {
        access.requireOfficial(city);
        return held.does(id, held.by(act).forCity(city).because(words), change);
    }
}
