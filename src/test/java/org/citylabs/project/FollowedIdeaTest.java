package org.citylabs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaFollowing;
import org.citylabs.idea.IdeaId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenProject;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever follows an idea is told of each step, of what everybody may see and nothing else. */
@CityLabsTest
class FollowedIdeaTest {

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaFollowing following;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenProject projects;

    @Autowired
    JdbcClient jdbc;

    private PersonId author;
    private PersonId editor;
    private IdeaId idea;

    @BeforeEach
    void anIdea() {
        var number = ideas.make(BIELEFELD, "Followed from the first day");
        idea = catalog.find(number).orElseThrow().id();
        author = ideas.authorOf(number);
        editor = world.citizenOf(BIELEFELD);
    }

    @Test
    void theAuthorIsToldOfEachStep() {
        var project = propose(labs.open(editor, BIELEFELD, TAMPERE));
        projects.accept(project, BIELEFELD);
        projects.accept(project, TAMPERE);
        await().untilAsserted(() -> assertThat(told(author))
                .containsExactlyInAnyOrder(
                        "project.way.proposed", "project.way.accepted", "project.way.accepted", "project.way.founded"));
    }

    @Test
    void whatIsForMembersAloneIsNotTold() {
        var project = propose(labs.openForMembers(editor, BIELEFELD, TAMPERE));
        projects.accept(project, BIELEFELD);
        projects.accept(project, TAMPERE);
        await().untilAsserted(() -> assertThat(told(author)).contains("project.way.founded"));
        assertThat(told(author)).as("before it was founded").doesNotContain("project.way.proposed");
    }

    @Test
    void othersFollowAndStopAsTheyLike() {
        var fan = world.citizenOf(TAMPERE);
        world.does(fan, () -> following.follow(idea));
        world.does(fan, () -> following.follow(idea));
        world.does(author, () -> following.unfollow(idea));
        propose(labs.open(editor, BIELEFELD, TAMPERE));
        await().untilAsserted(() -> assertThat(told(fan)).containsExactly("project.way.proposed"));
        assertThat(told(author)).isEmpty();
    }

    @Test
    void whoeverDidItKnowsAlready() {
        var lab = labs.open(author, BIELEFELD, TAMPERE);
        var fan = world.citizenOf(TAMPERE);
        world.does(fan, () -> following.follow(idea));
        projects.propose(lab, author, idea.subject(), "My own idea");
        await().untilAsserted(() -> assertThat(told(fan)).hasSize(1));
        assertThat(told(author)).isEmpty();
    }

    private ProjectId propose(LabId lab) {
        return projects.propose(lab, editor, idea.subject(), "What came of it");
    }

    private List<String> told(PersonId person) {
        return jdbc
                .sql("SELECT details FROM mail_outbox WHERE template = 'idea.followed' AND address = ?")
                .param(world.email(person))
                .query(String.class)
                .list()
                .stream()
                .map(it -> it.replaceAll(".*\"act\":\\s*\"([^\"]+)\".*", "$1"))
                .toList();
    }
}
