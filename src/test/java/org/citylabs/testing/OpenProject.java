package org.citylabs.testing;

import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabId;
import org.citylabs.project.Measure;
import org.citylabs.project.ProjectAcceptance;
import org.citylabs.project.ProjectDraft;
import org.citylabs.project.ProjectId;
import org.citylabs.project.ProjectProposal;
import org.citylabs.project.TrialDraft;
import org.citylabs.project.TrialId;
import org.citylabs.project.TrialWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects and trials for tests that need one to be there. */
@TestComponent
public class OpenProject {

    private final World world;
    private final ProjectProposal proposal;
    private final ProjectAcceptance acceptance;
    private final TrialWork trials;
    private final JdbcClient jdbc;

    OpenProject(
            World world, ProjectProposal proposal, ProjectAcceptance acceptance, TrialWork trials, JdbcClient jdbc) {
        this.world = world;
        this.proposal = proposal;
        this.acceptance = acceptance;
        this.trials = trials;
        this.jdbc = jdbc;
    }

    /** One that Bielefeld and Tampere are asked to carry, Bielefeld as its lead. */
    public ProjectId propose(LabId lab, PersonId editor, @Nullable Subject from, String title) {
        var id = ProjectId.next();
        var draft = new ProjectDraft(title, "Warm **and** dry", "en", BIELEFELD, List.of(BIELEFELD, TAMPERE));
        world.does(editor, () -> proposal.propose(id, lab, from, draft));
        return id;
    }

    /** A city accepts, by some official of it. */
    public PersonId accept(ProjectId project, CityId city) {
        var official = world.person(city, Role.CITIZEN, Role.OFFICIAL);
        world.does(official, () -> acceptance.accept(project, city));
        return official;
    }

    /** One that is founded, by the cities that it is proposed to. */
    public ProjectId found(LabId lab, PersonId editor) {
        var project = propose(lab, editor, null, "A project");
        accept(project, BIELEFELD);
        accept(project, TAMPERE);
        return project;
    }

    public TrialId plan(LabId lab, PersonId editor, @Nullable Subject from, CityId city) {
        var id = TrialId.next();
        world.does(editor, () -> trials.plan(id, lab, from, trial(city)));
        return id;
    }

    /** What a project is called in addresses. */
    public String slug(ProjectId project) {
        return jdbc.sql("SELECT slug FROM project_project WHERE id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    /** What people call a trial by. */
    public long number(TrialId trial) {
        return jdbc.sql("SELECT number FROM project_trial WHERE id = ?")
                .param(trial.value())
                .query(Long.class)
                .single();
    }

    public static TrialDraft trial(CityId city) {
        return new TrialDraft(
                "Do people cycle in winter?",
                city,
                "",
                LocalDate.of(2026, 1, 7),
                LocalDate.of(2026, 3, 1),
                "Sweep first",
                "en",
                List.of(new Measure("Cyclists", "a day", BigDecimal.valueOf(500), BigDecimal.valueOf(300), null)));
    }
}
