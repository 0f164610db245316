package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.answer.AnswerDraft;
import org.citylabs.answer.AnswerId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.provenance.Provenance;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class IdeaAdoptionTest {

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaAdoption adoption;

    @Autowired
    AnswerDesk desk;

    @Autowired
    Provenance provenance;

    private PersonId official;
    private IdeaPage idea;

    @BeforeEach
    void anIdeaOfBielefeld() {
        official = world.person(TAMPERE, Role.CITIZEN, Role.OFFICIAL);
        idea = catalog.find(ideas.make(BIELEFELD, "Rain barrels for every block"))
                .orElseThrow();
    }

    @Test
    void theSiblingIsLinkedAndLivesByItself() {
        var as = IdeaId.next();
        assertThat(world.as(official, () -> adoption.possible(idea.id()))).containsExactly(TAMPERE);
        long number = world.as(official, () -> adoption.adopt(idea.id(), TAMPERE, as));
        long again = world.as(official, () -> adoption.adopt(idea.id(), TAMPERE, as));
        assertThat(again).isEqualTo(number);
        var sibling = catalog.find(number).orElseThrow();
        assertThat(sibling.city()).isEqualTo(TAMPERE);
        assertThat(sibling.text()).isEqualTo(idea.text());
        assertThat(provenance.of(as.subject()).stations()).hasSize(2);
        assertThat(world.as(official, () -> adoption.possible(idea.id()))).isEmpty();

        await().until(() -> world.as(official, () -> desk.find(as, TAMPERE)).isPresent());
        var answer = world.as(official, () -> desk.begin(as, TAMPERE));
        world.does(official, () -> {
            desk.prepare(List.of(answer), new AnswerDraft(Stance.PURSUED, "Ten of them next spring.", "en"));
            desk.release(List.of(answer));
        });
        assertThat(catalog.find(number).orElseThrow().joint()).isEqualTo(JointStatus.PURSUED);
        assertThat(catalog.find(idea.number()).orElseThrow().joint()).isNull();
    }

    /** The answer of the first city may change as it likes: what was adopted stays. */
    @Test
    void anAnswerRevisedAfterAdoptionChangesNothingThere() {
        var first = world.person(BIELEFELD, Role.CITIZEN, Role.OFFICIAL);
        var answer = world.as(first, () -> desk.begin(idea.id(), BIELEFELD));
        say(first, answer, Stance.PURSUED);
        long number = world.as(official, () -> adoption.adopt(idea.id(), TAMPERE, IdeaId.next()));
        say(first, answer, Stance.NOT_PURSUED);
        assertThat(catalog.find(idea.number()).orElseThrow().joint()).isEqualTo(JointStatus.NOT_PURSUED);
        assertThat(catalog.find(number).orElseThrow().joint()).isNull();
    }

    @Test
    void onlyOfficialsOfAnotherCityAndOnce() {
        var own = world.person(BIELEFELD, Role.CITIZEN, Role.OFFICIAL);
        refused(own, () -> adoption.adopt(idea.id(), BIELEFELD, IdeaId.next()));
        refused(own, () -> adoption.adopt(idea.id(), TAMPERE, IdeaId.next()));
        refused(world.person(LINZ, Role.MODERATOR), () -> adoption.adopt(idea.id(), LINZ, IdeaId.next()));
        world.does(official, () -> adoption.adopt(idea.id(), TAMPERE, IdeaId.next()));
        refused(official, () -> adoption.adopt(idea.id(), TAMPERE, IdeaId.next()));
    }

    private void refused(PersonId person, Runnable act) {
        assertThatThrownBy(() -> world.does(person, act)).isInstanceOf(AccessDeniedException.class);
    }

    private void say(PersonId person, AnswerId answer, Stance stance) {
        world.does(person, () -> {
            desk.prepare(List.of(answer), new AnswerDraft(stance, "As was to be expected.", "en"));
            desk.release(List.of(answer));
        });
    }
}
