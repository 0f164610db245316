package org.citylabs.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.OpenWorkshop.collect;
import static org.citylabs.testing.OpenWorkshop.vote;
import static org.citylabs.testing.World.BIELEFELD;

import java.util.List;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was broken off between deciding and doing is taken up again, and happens once. */
@CityLabsTest
class DisclosureTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    WorkshopFloor floor;

    @Autowired
    WorkshopLead lead;

    @Autowired
    Disclosure disclosure;

    @Autowired
    JdbcClient jdbc;

    private PersonId facilitator;
    private BoardId board;
    private UUID lane;
    private WorkshopId workshop;

    @BeforeEach
    void aWorkshop() {
        facilitator = world.citizenOf(BIELEFELD);
        board = boards.open(labs.openForMembers(facilitator, BIELEFELD), facilitator);
        lane = boards.lane(board, facilitator, "To do");
        workshop = workshops.open(board, facilitator);
    }

    @Test
    @DisplayName("[B3] a reveal that was decided before a restart comes to the board after it, once")
    void reveal() {
        var step = workshops.run(workshop, facilitator, collect(lane));
        world.does(facilitator, () -> workshops.write(workshop, null, step, "Night buses"));
        jdbc.sql("UPDATE workshop_note SET revealing = ?, revealed_by = ? WHERE step = ?")
                .params(TimeOrderedId.next(), facilitator.value(), step.value())
                .update();
        disclosure.takeUp();
        disclosure.takeUp();
        assertThat(boards.titles(board, facilitator, lane)).containsExactly("Night buses");
        assertThat(world.as(facilitator, () -> floor.own(workshop, null, step)).notes())
                .extracting(Own.Written::isPrivate)
                .containsExactly(false);
    }

    @Test
    void oneThatCannotBeDoneHoldsUpNoOther() {
        var nowhere = workshops.run(workshop, facilitator, collect(lane));
        world.does(facilitator, () -> workshops.write(workshop, null, nowhere, "Lost"));
        var elsewhere = boards.open(labs.openForMembers(facilitator, BIELEFELD), facilitator);
        var other = workshops.open(elsewhere, facilitator);
        var step = workshops.run(other, facilitator, collect(boards.lane(elsewhere, facilitator, "To do")));
        world.does(facilitator, () -> workshops.write(other, null, step, "Night buses"));
        for (var each : List.of(nowhere, step)) {
            jdbc.sql("UPDATE workshop_note SET revealing = ?, revealed_by = ? WHERE step = ?")
                    .params(TimeOrderedId.next(), facilitator.value(), each.value())
                    .update();
        }
        jdbc.sql("UPDATE workshop_workshop SET board = ? WHERE id = ?")
                .params(TimeOrderedId.next(), workshop.value())
                .update();
        disclosure.takeUp();
        var titles = boards.titles(elsewhere, facilitator, boards.lane(elsewhere, facilitator, "To do"));
        jdbc.sql("DELETE FROM workshop_note WHERE step = ?")
                .param(nowhere.value())
                .update();
        assertThat(titles).containsExactly("Night buses");
    }

    @Test
    @DisplayName("[B3] a count that was not on the board when the server died is there afterwards, once")
    void count() {
        var card = boards.card(board, facilitator, lane, "A card");
        var step = workshops.run(workshop, facilitator, vote(lane, 3));
        world.does(facilitator, () -> floor.vote(workshop, null, step, card, 3));
        world.as(facilitator, () -> lead.closeVote(workshop, step)).join();
        var revision = boards.state(board, facilitator).revision();
        jdbc.sql("UPDATE workshop_count SET written_at = NULL WHERE step = ?")
                .param(step.value())
                .update();
        disclosure.takeUp();
        assertThat(boards.state(board, facilitator).revision()).isEqualTo(revision);
        assertThat(boards.state(board, facilitator)
                        .find(ItemId.card(card))
                        .orElseThrow()
                        .dots())
                .contains(3);
    }
}
