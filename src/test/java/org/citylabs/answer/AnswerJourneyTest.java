package org.citylabs.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.JointStatus;
import org.citylabs.idea.Stance;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.provenance.Provenance;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What cities answer, each for itself, and what follows from it; with a third city that may nothing. */
@CityLabsTest
class AnswerJourneyTest {

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    AnswerDesk desk;

    @Autowired
    AnswerCatalog answers;

    @Autowired
    Provenance provenance;

    private PersonId own;
    private PersonId colleague;
    private PersonId partner;
    private long number;
    private IdeaId idea;

    @BeforeEach
    void anIdea() {
        own = official(BIELEFELD);
        colleague = official(BIELEFELD);
        partner = official(TAMPERE);
        number = ideas.make(BIELEFELD, "A roof over the bicycle stands");
        idea = catalog.find(number).orElseThrow().id();
        await().until(() -> find(own, BIELEFELD) != null);
    }

    @Test
    void theCityOfTheIdeaIsDueToAnswer() {
        var waiting = find(own, BIELEFELD);
        assertThat(waiting.state()).isEqualTo(AnswerState.WAITING);
        assertThat(waiting.due()).isAfter(LocalDate.now().plusDays(40));
        assertThat(waiting.due().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(world.as(own, desk::waiting)).extracting(WaitingAnswer::id).contains(waiting.id());
        assertThat(world.as(partner, desk::waiting))
                .extracting(WaitingAnswer::id)
                .doesNotContain(waiting.id());
        assertThat(answers.of(idea))
                .singleElement()
                .satisfies(it -> assertThat(it.said()).isEmpty());
    }

    @Test
    void preparedSignedReleasedAndRevised() {
        var id = find(own, BIELEFELD).id();
        world.does(own, () -> desk.prepare(List.of(id), draft(Stance.PURSUED_IN_PART)));
        assertThat(answers.of(idea).getFirst().said())
                .as("what is prepared is nobody's yet")
                .isEmpty();
        world.does(own, () -> assertThat(desk.askToSign(id, colleague)).isTrue());
        world.does(own, () -> assertThat(desk.release(List.of(id))).isZero());
        world.does(own, () -> assertThat(desk.sign(id)).isFalse());
        world.does(colleague, () -> assertThat(desk.sign(id)).isTrue());
        world.does(own, () -> assertThat(desk.release(List.of(id))).isEqualTo(1));
        world.does(own, () -> assertThat(desk.release(List.of(id))).isZero());
        assertThat(joint()).isEqualTo(JointStatus.PURSUED);

        world.does(colleague, () -> desk.prepare(List.of(id), draft(Stance.NOT_PURSUED)));
        assertThat(joint()).isEqualTo(JointStatus.PURSUED);
        world.does(colleague, () -> desk.release(List.of(id)));
        assertThat(joint()).isEqualTo(JointStatus.NOT_PURSUED);
        assertThat(answers.of(idea).getFirst().said())
                .extracting(CityAnswer.Said::stance)
                .containsExactly(Stance.NOT_PURSUED, Stance.PURSUED_IN_PART);
        assertThat(answers.of(idea).getFirst().said().getLast().cosigner()).isNotNull();
        assertThat(provenance.of(idea.subject()).steps())
                .extracting(it -> it.act())
                .endsWith("answer.way.released.PURSUED_IN_PART", "answer.way.revised.NOT_PURSUED");
    }

    @Test
    void anotherCityAnswersForItself() {
        var second = world.as(partner, () -> desk.begin(idea, TAMPERE));
        assertThat(world.as(partner, () -> desk.begin(idea, TAMPERE))).isEqualTo(second);
        say(partner, second, Stance.PURSUED);
        assertThat(joint()).isEqualTo(JointStatus.PURSUED);
        say(own, find(own, BIELEFELD).id(), Stance.PURSUED);
        assertThat(joint()).isEqualTo(JointStatus.PURSUED_JOINTLY);
        say(partner, second, Stance.REALISED);
        assertThat(joint()).isEqualTo(JointStatus.REALISED_IN_PART);
    }

    /** The second sees the first, whichever it is. */
    @Test
    void twoCitiesAnsweringAtTheSameMoment() {
        var first = find(own, BIELEFELD).id();
        var second = world.as(partner, () -> desk.begin(idea, TAMPERE));
        for (int round = 0; round < 5; round++) {
            say(own, first, Stance.NOT_PURSUED);
            say(partner, second, Stance.NOT_PURSUED);
            world.does(own, () -> desk.prepare(List.of(first), draft(Stance.PURSUED)));
            world.does(partner, () -> desk.prepare(List.of(second), draft(Stance.PURSUED)));
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> world.does(own, () -> desk.release(List.of(first)))),
                            CompletableFuture.runAsync(() -> world.does(partner, () -> desk.release(List.of(second)))))
                    .join();
            assertThat(joint()).isEqualTo(JointStatus.PURSUED_JOINTLY);
        }
    }

    @Test
    void nobodyAnswersForAnotherCity() {
        var id = find(own, BIELEFELD).id();
        for (var person : List.of(partner, official(LINZ), world.person(BIELEFELD, Role.MODERATOR, Role.ADMIN))) {
            for (var act : List.<Runnable>of(
                    () -> desk.begin(idea, BIELEFELD),
                    () -> desk.find(idea, BIELEFELD),
                    () -> desk.assign(List.of(id), null),
                    () -> desk.belongTo(List.of(id), "Roads"),
                    () -> desk.dueBy(List.of(id), LocalDate.of(2026, 1, 1)),
                    () -> desk.prepare(List.of(id), draft(Stance.PURSUED)),
                    () -> desk.askToSign(id, null),
                    () -> desk.sign(id),
                    () -> desk.discard(id),
                    () -> desk.release(List.of(id)),
                    () -> desk.colleagues(BIELEFELD),
                    () -> desk.blocks(BIELEFELD),
                    () -> desk.keep(BIELEFELD, block()),
                    () -> desk.forget(BIELEFELD, TextBlockId.next()))) {
                assertThatThrownBy(() -> world.does(person, act)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(catalog.find(number).orElseThrow().joint()).isNull();
    }

    @Test
    void severalAtOnce() {
        var another =
                catalog.find(ideas.make(BIELEFELD, "A roof over the tram stop")).orElseThrow();
        await().until(() ->
                world.as(own, () -> desk.find(another.id(), BIELEFELD)).isPresent());
        var ids = List.of(
                find(own, BIELEFELD).id(),
                world.as(own, () -> desk.find(another.id(), BIELEFELD))
                        .orElseThrow()
                        .id());
        world.does(own, () -> {
            desk.assign(ids, colleague);
            desk.belongTo(ids, " Roads ");
            desk.prepare(ids, draft(Stance.NOT_PURSUED));
        });
        assertThat(find(own, BIELEFELD).assigneeId()).isEqualTo(colleague);
        assertThat(find(own, BIELEFELD).department()).isEqualTo("Roads");
        assertThatThrownBy(() -> world.does(own, () -> desk.assign(ids, partner)))
                .isInstanceOf(InvalidInput.class);
        world.does(own, () -> assertThat(desk.release(ids)).isEqualTo(2));
        assertThat(catalog.find(another.number()).orElseThrow().joint()).isEqualTo(JointStatus.NOT_PURSUED);
    }

    @Test
    void textBlocksAreTheCitys() {
        var block = block();
        world.does(own, () -> desk.keep(BIELEFELD, block));
        assertThat(world.as(colleague, () -> desk.blocks(BIELEFELD))).contains(block);
        assertThatThrownBy(() -> world.does(partner, () -> desk.keep(TAMPERE, block)))
                .as("the block of another city")
                .isInstanceOf(AccessDeniedException.class);
        world.does(colleague, () -> desk.forget(BIELEFELD, block.id()));
        assertThat(world.as(own, () -> desk.blocks(BIELEFELD))).doesNotContain(block);
    }

    private void say(PersonId person, AnswerId id, Stance stance) {
        world.does(person, () -> {
            desk.prepare(List.of(id), draft(stance));
            assertThat(desk.release(List.of(id))).isEqualTo(1);
        });
    }

    private JointStatus joint() {
        return catalog.find(number).orElseThrow().joint();
    }

    private WaitingAnswer find(PersonId person, CityId city) {
        return world.as(person, () -> desk.find(idea, city)).orElse(null);
    }

    private PersonId official(CityId city) {
        return world.person(city, Role.CITIZEN, Role.OFFICIAL);
    }

    private static AnswerDraft draft(Stance stance) {
        return new AnswerDraft(stance, "Because it was asked for so often.", "en");
    }

    private static TextBlockItem block() {
        return new TextBlockItem(TextBlockId.next(), "Thanks", "Thank you for your idea.", "en");
    }
}
