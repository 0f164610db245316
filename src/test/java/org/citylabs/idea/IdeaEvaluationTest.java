package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.UUID;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.Discussions;
import org.citylabs.idea.IdeaFilter.Order;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The city looks into a published idea, which stays as public as it was. */
@CityLabsTest
class IdeaEvaluationTest {

    @Autowired
    World world;

    @Autowired
    PublishedIdea published;

    @Autowired
    IdeaEvaluation evaluation;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaSupports supports;

    @Autowired
    Discussions discussions;

    private final String title = "Evaluated " + UUID.randomUUID();
    private PersonId official;
    private long number;

    @BeforeEach
    void publish() {
        official = world.person(BIELEFELD, Role.OFFICIAL);
        number = published.make(BIELEFELD, title);
    }

    @Test
    void anIdeaInEvaluationIsListedFoundSupportedAndDiscussed() {
        world.does(official, () -> evaluation.begin(page().id()));
        var citizen = world.citizenOf(TAMPERE);
        world.does(citizen, () -> supports.give(page().id()));
        world.does(citizen, () -> discussions.comment(page().id().subject(), CommentId.next(), "At last"));

        assertThat(page().state()).isEqualTo(IdeaState.IN_EVALUATION);
        assertThat(page().supports()).isEqualTo(1);
        assertThat(page().steps()).extracting(IdeaPage.StatusStep::state).endsWith(IdeaState.IN_EVALUATION);
        await().until(() -> !catalog.alike(title, null).isEmpty());
        for (var state : new IdeaState[] {null, IdeaState.IN_EVALUATION}) {
            assertThat(listed(title, state)).as("found, filtered by " + state).isTrue();
            assertThat(listed("", state)).as("listed, filtered by " + state).isTrue();
        }
        assertThat(listed("", IdeaState.PUBLISHED)).isFalse();
        assertThat(listed("", IdeaState.WITHDRAWN))
                .as("no way to what is not public")
                .isTrue();
    }

    @Test
    void aBeginningIsTakenBackAndNothingHappensTwice() {
        world.does(official, () -> evaluation.begin(page().id()));
        world.does(official, () -> evaluation.begin(page().id()));
        world.does(official, () -> evaluation.takeBack(page().id()));
        world.does(official, () -> evaluation.takeBack(page().id()));
        assertThat(page().steps())
                .extracting(IdeaPage.StatusStep::state)
                .containsExactly(
                        IdeaState.SUBMITTED, IdeaState.PUBLISHED, IdeaState.IN_EVALUATION, IdeaState.PUBLISHED);
    }

    @Test
    void officialsOfOtherCitiesMayNot() {
        var other = world.person(TAMPERE, Role.OFFICIAL);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(other, () -> evaluation.begin(page().id())));
        assertThat(world.as(other, this::page).evaluator()).isFalse();
        assertThat(world.as(official, this::page).evaluator()).isTrue();
    }

    private IdeaPage page() {
        return catalog.find(number).orElseThrow();
    }

    private boolean listed(String text, IdeaState state) {
        return catalog.page(new IdeaFilter(text, null, null, state, null, Order.NEWEST), Place.START).ideas().stream()
                .anyMatch(idea -> idea.number() == number);
    }
}
