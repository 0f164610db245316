package org.citylabs.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.OpenWorkshop.cluster;
import static org.citylabs.testing.OpenWorkshop.collect;
import static org.citylabs.testing.OpenWorkshop.vote;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Through a workshop: who may do what, what is private until when, and what comes to the board. */
@CityLabsTest
class WorkshopJourneyTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    WorkshopPreparation preparation;

    @Autowired
    WorkshopLead lead;

    @Autowired
    WorkshopDoor door;

    @Autowired
    WorkshopFloor floor;

    @Autowired
    PersonDirectory people;

    private PersonId facilitator;
    private PersonId member;
    private LabId lab;
    private BoardId board;
    private UUID lane;
    private WorkshopId workshop;

    @BeforeEach
    void aWorkshop() {
        facilitator = world.citizenOf(BIELEFELD);
        member = world.citizenOf(TAMPERE);
        lab = labs.openForMembers(facilitator, BIELEFELD, TAMPERE);
        labs.join(lab, member, Part.EDITOR);
        board = boards.open(lab, facilitator);
        lane = boards.lane(board, facilitator, "To do");
        workshop = workshops.open(board, facilitator);
    }

    @Test
    @DisplayName("[B14] notes are nobody else's until they are revealed, and cards from then on")
    void notesAreRevealed() {
        var aino = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var shy = workshops.guest(workshop, facilitator, "Somebody shy", TAMPERE, false);
        var step = workshops.run(workshop, facilitator, collect(lane));
        var note = workshops.write(workshop, aino, step, "Pyöräkaistat");
        workshops.write(workshop, shy, step, "Raitiovaunut");
        world.does(member, () -> workshops.write(workshop, null, step, "Night buses"));

        assertThat(floor.own(workshop, aino, step).notes())
                .containsExactly(new Own.Written(note, "Pyöräkaistat", "fi", true));
        assertThat(world.as(facilitator, () -> floor.own(workshop, null, step)).notes())
                .isEmpty();
        assertThat(boards.state(board, facilitator).all(ItemId.Kind.CARD)).isEmpty();
        assertThat(workshops.now(workshop).toString()).doesNotContain("Pyöräkaistat");
        assertThat(workshops.now(workshop).current().orElseThrow().notes()).isEqualTo(3);

        reveal(step, null);
        assertThat(boards.titles(board, member, lane))
                .containsExactlyInAnyOrder("Pyöräkaistat", "Raitiovaunut", "Night buses");
        var state = boards.state(board, facilitator);
        var authors = state.cards(lane).stream()
                .filter(it -> it.author().isPresent())
                .map(Item::title)
                .toList();
        assertThat(authors).containsExactlyInAnyOrder("Pyöräkaistat", "Night buses");
        var author = state.cards(lane).stream()
                .filter(it -> it.title().equals("Pyöräkaistat"))
                .findFirst()
                .orElseThrow()
                .author()
                .orElseThrow();
        assertThat(people.profiles(java.util.List.of(author)).get(author))
                .isEqualTo(new PersonDirectory.Profile(author, "Aino", TAMPERE, true));
        assertThat(floor.write(workshop, aino, step, UUID.randomUUID(), "Too late", Language.FINNISH))
                .isEqualTo(FloorAnswer.CLOSED);
    }

    @Test
    void notesAreRevealedPersonByPerson() {
        var aino = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var step = workshops.run(workshop, facilitator, collect(lane));
        workshops.write(workshop, aino, step, "Pyöräkaistat");
        world.does(member, () -> workshops.write(workshop, null, step, "Night buses"));

        assertThat(world.as(facilitator, () -> lead.stopWriting(workshop, step)))
                .isTrue();
        reveal(step, member);
        assertThat(boards.titles(board, member, lane)).containsExactly("Night buses");
        assertThat(workshops.now(workshop).current().orElseThrow().hidden().values())
                .containsExactly(1L);
        reveal(step, null);
        assertThat(boards.titles(board, member, lane)).containsExactly("Night buses", "Pyöräkaistat");
        assertThat(world.as(facilitator, () -> lead.reveal(workshop, step, null))
                        .join())
                .isEmpty();
    }

    @Test
    void aNoteIsWordedAnewAndThrownAwayByItsWriterAlone() {
        var aino = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var ben = workshops.guest(workshop, facilitator, "Ben", BIELEFELD, true);
        var step = workshops.run(workshop, facilitator, collect(lane));
        var note = workshops.write(workshop, aino, step, "Pyörät");
        assertThat(floor.write(workshop, ben, step, note, "Mine now", Language.GERMAN))
                .isEqualTo(FloorAnswer.NOT_ALLOWED);
        floor.withdraw(workshop, ben, step, note);
        assertThat(floor.own(workshop, aino, step).notes()).hasSize(1);
        floor.write(workshop, aino, step, note, "Pyöräkaistat", Language.FINNISH);
        assertThat(floor.own(workshop, aino, step).notes())
                .extracting(Own.Written::text)
                .containsExactly("Pyöräkaistat");
        assertThat(floor.withdraw(workshop, aino, step, note)).isEqualTo(FloorAnswer.DONE);
        assertThat(floor.own(workshop, aino, step).notes()).isEmpty();
        assertThat(floor.write(workshop, aino, step, UUID.randomUUID(), " ", Language.FINNISH))
                .isEqualTo(FloorAnswer.BAD_TEXT);
    }

    @Test
    @DisplayName("[B14] votes are secret until they are closed, and then on the cards")
    void votes() {
        var first = boards.card(board, facilitator, lane, "First");
        var second = boards.card(board, facilitator, lane, "Second");
        var aino = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var step = workshops.run(workshop, facilitator, vote(lane, 3));

        assertThat(floor.vote(workshop, aino, step, first, 2)).isEqualTo(FloorAnswer.DONE);
        assertThat(floor.vote(workshop, aino, step, second, 2)).isEqualTo(FloorAnswer.TOO_MANY_DOTS);
        assertThat(floor.vote(workshop, aino, step, first, 1)).isEqualTo(FloorAnswer.DONE);
        assertThat(floor.vote(workshop, aino, step, second, 2)).isEqualTo(FloorAnswer.DONE);
        assertThat(floor.vote(workshop, aino, step, UUID.randomUUID(), 1)).isEqualTo(FloorAnswer.GONE);
        world.does(member, () -> floor.vote(workshop, null, step, second, 3));
        assertThat(workshops.now(workshop).current().orElseThrow().result()).isEmpty();
        assertThat(workshops.now(workshop).current().orElseThrow().voters()).isEqualTo(2);
        assertThat(boards.state(board, member)
                        .find(ItemId.card(second))
                        .orElseThrow()
                        .dots())
                .isEmpty();

        assertThat(world.as(facilitator, () -> lead.closeVote(workshop, step)).join())
                .isTrue();
        assertThat(workshops.now(workshop).current().orElseThrow().result())
                .containsEntry(first, 1)
                .containsEntry(second, 5);
        assertThat(boards.state(board, member)
                        .find(ItemId.card(second))
                        .orElseThrow()
                        .dots())
                .contains(5);
        assertThat(floor.vote(workshop, aino, step, first, 0)).isEqualTo(FloorAnswer.CLOSED);
        assertThat(floor.own(workshop, aino, step).dots()).isEmpty();
    }

    @Test
    void guestsDoOnlyWhatTheStepOpens() {
        var card = boards.card(board, facilitator, lane, "A card");
        var doing = boards.lane(board, facilitator, "Doing");
        var aino = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var move = new Command.MoveCard(card, doing, null, null);
        workshops.run(workshop, facilitator, cluster(GuestsMay.WATCH));
        assertThat(refusal(aino, move)).isEqualTo(Reason.NOT_ALLOWED);

        workshops.run(workshop, facilitator, cluster(GuestsMay.EDIT));
        assertThat(refusal(aino, new Command.AddLane(UUID.randomUUID(), "Mine", "fi")))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(floor.arrange(workshop, aino, UUID.randomUUID(), move).join())
                .isInstanceOf(Outcome.Done.class);
        assertThat(boards.titles(board, member, doing)).containsExactly("A card");

        var guest = door.guest(workshop, aino).orElseThrow().id();
        world.does(facilitator, () -> door.decide(workshop, guest, false));
        assertThat(refusal(aino, move)).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(floor.participant(workshop, aino)).isEmpty();
    }

    @Test
    void whoWaitsAtTheDoorDoesNothing() {
        var waiting = workshops.knock(workshop, "Aino", TAMPERE, true);
        var step = workshops.run(workshop, facilitator, collect(lane));
        assertThat(floor.write(workshop, waiting, step, UUID.randomUUID(), "Not yet", Language.FINNISH))
                .isEqualTo(FloorAnswer.NOT_ALLOWED);
        assertThat(workshops.now(workshop).waiting()).isEqualTo(1);
        world.does(facilitator, () -> door.admitAll(workshop));
        assertThat(floor.participant(workshop, waiting)).isPresent();
        var stranger = world.citizenOf(LINZ);
        assertThat(world.as(
                        stranger,
                        () -> floor.write(workshop, null, step, UUID.randomUUID(), "From elsewhere", Language.ENGLISH)))
                .isEqualTo(FloorAnswer.NOT_ALLOWED);
    }

    @Test
    void ofTwoWhoPressAtOnceOneGoesOn() {
        var first = workshops.run(workshop, facilitator, cluster(GuestsMay.WATCH));
        world.does(facilitator, () -> {
            preparation.add(workshop, cluster(GuestsMay.WATCH));
            preparation.add(workshop, cluster(GuestsMay.WATCH));
            assertThat(lead.advance(workshop, first)).isTrue();
            assertThat(lead.advance(workshop, first)).isFalse();
        });
        assertThat(workshops.now(workshop).steps())
                .extracting(WorkshopNow.Step::state)
                .containsExactly(StepState.DONE, StepState.RUNNING, StepState.AHEAD);
    }

    @Test
    void aStepIsSkippedRepeatedAndMadeLonger() {
        var first = workshops.run(workshop, facilitator, cluster(GuestsMay.WATCH));
        world.does(facilitator, () -> {
            var second = preparation.add(workshop, vote(lane, 3));
            var before = workshops.now(workshop).current().orElseThrow().endsAt();
            assertThat(lead.extend(workshop, first, 5)).isTrue();
            assertThat(workshops.now(workshop).current().orElseThrow().endsAt()).isEqualTo(before.plusSeconds(300));
            assertThat(preparation.repeat(workshop, first)).isTrue();
            assertThat(lead.skip(workshop, first)).isTrue();
            var repeated = workshops.now(workshop).current().orElseThrow();
            assertThat(repeated.settings()).isEqualTo(cluster(GuestsMay.WATCH));
            assertThat(preparation.change(workshop, repeated.id(), vote(lane, 9)))
                    .isFalse();
            assertThat(preparation.change(workshop, second, vote(lane, 9))).isTrue();
            assertThat(preparation.remove(workshop, second)).isTrue();
            assertThat(lead.end(workshop)).isTrue();
        });
        assertThat(workshops.now(workshop).state()).isEqualTo(WorkshopState.ENDED);
    }

    @Test
    void onlyFacilitatorsLead() {
        var step = workshops.run(workshop, facilitator, collect(lane));
        world.does(member, () -> {
            assertThatThrownBy(() -> lead.advance(workshop, step)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lead.reveal(workshop, step, null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lead.closeVote(workshop, step)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> door.open(workshop)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> door.admitAll(workshop)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> preparation.add(workshop, collect(lane)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> preparation.prepare(board, Agenda.SHORT))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void aSecondFacilitatorTakesOver() {
        workshops.run(workshop, facilitator, collect(lane));
        labs.join(lab, member, Part.FACILITATOR);
        labs.remove(lab, facilitator);
        var step = workshops.now(workshop).current().orElseThrow().id();
        assertThat(world.as(member, () -> lead.reveal(workshop, step, null)).join())
                .isEmpty();
        assertThat(world.as(member, () -> lead.advance(workshop, step))).isTrue();
    }

    @Test
    @DisplayName("[B5] what was collected for a lane that is gone comes to the first one")
    void laneGone() {
        var step = workshops.run(workshop, facilitator, collect(lane));
        world.does(member, () -> workshops.write(workshop, null, step, "Night buses"));
        boards.does(board, facilitator, new Command.SetFields("lane:" + lane, java.util.Map.of("archived", "yes")));
        reveal(step, null);
        assertThat(boards.titles(board, member, boards.lane(board, member, "Doing")))
                .containsExactly("Night buses");
    }

    @Test
    void whatCannotBeRevealedStaysPrivate() {
        var step = workshops.run(workshop, facilitator, collect(lane));
        world.does(member, () -> workshops.write(workshop, null, step, "Night buses"));
        for (var title : java.util.List.of("To do", "Doing", "Done")) {
            boards.does(
                    board,
                    facilitator,
                    new Command.SetFields(
                            "lane:" + boards.lane(board, facilitator, title), java.util.Map.of("archived", "yes")));
        }
        var outcome =
                world.as(facilitator, () -> lead.reveal(workshop, step, null)).join();
        assertThat(outcome.orElseThrow())
                .isInstanceOfSatisfying(
                        Outcome.NotDone.class,
                        it -> assertThat(it.refusal().reason()).isEqualTo(Reason.LANE_GONE));
        assertThat(workshops.now(workshop).current().orElseThrow().notes()).isEqualTo(1);
        assertThat(world.as(member, () -> floor.own(workshop, null, step)).notes())
                .extracting(Own.Written::isPrivate)
                .containsExactly(true);
    }

    private void reveal(StepId step, PersonId author) {
        var outcome =
                world.as(facilitator, () -> lead.reveal(workshop, step, author)).join();
        assertThat(outcome.orElseThrow()).isInstanceOf(Outcome.Done.class);
    }

    private Reason refusal(String key, Command command) {
        var outcome = floor.arrange(workshop, key, UUID.randomUUID(), command).join();
        assertThat(outcome).isInstanceOf(Outcome.NotDone.class);
        return ((Outcome.NotDone) outcome).refusal().reason();
    }
}
