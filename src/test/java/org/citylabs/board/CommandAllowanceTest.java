package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Duration;
import java.util.UUID;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody floods a board, and whoever does loses nothing. */
@CityLabsTest
class CommandAllowanceTest {

    private static final int AT_ONCE = 5;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    LiveBoards live;

    @Autowired
    PastDescriptions descriptions;

    @Autowired
    CurrentPerson current;

    @Autowired
    Allowance allowance;

    private BoardCommands commands;
    private PersonId hasty;
    private PersonId calm;
    private LabId lab;
    private BoardId board;

    @BeforeEach
    void open() {
        commands = new BoardCommands(live, descriptions, current, allowance, AT_ONCE, 1);
        hasty = world.citizenOf(BIELEFELD);
        calm = world.citizenOf(TAMPERE);
        lab = labs.open(hasty, BIELEFELD, TAMPERE);
        labs.join(lab, calm, Part.EDITOR);
        board = boards.open(lab, hasty);
    }

    @Test
    void b3_whatWasTooMuchIsRefusedAsBusyAndHappensOnceWhenItIsSentAgain() {
        var refused = flood();
        var before = boards.state(board, hasty).revision();
        assertThat(before).as("so many at once, after the board's beginning").isGreaterThanOrEqualTo(1 + AT_ONCE);
        await().atMost(Duration.ofSeconds(30)).until(() -> adds(board, hasty, refused) instanceof Outcome.Done);
        assertThat(boards.titles(board, hasty, boards.lane(board, hasty, "To do")))
                .hasSize((int) before)
                .contains("Card " + refused);
    }

    @Test
    void itIsCountedForEachPersonOnEachBoard() {
        var other = boards.open(lab, hasty);
        flood();
        assertThat(adds(board, calm, UUID.randomUUID())).as("somebody else").isInstanceOf(Outcome.Done.class);
        assertThat(adds(other, hasty, UUID.randomUUID())).as("elsewhere").isInstanceOf(Outcome.Done.class);
    }

    /** @return the command that was too much */
    private UUID flood() {
        for (int i = 0; i < 1_000; i++) {
            var id = UUID.randomUUID();
            if (adds(board, hasty, id) instanceof Outcome.NotDone not) {
                assertThat(not.refusal().reason()).isEqualTo(Reason.BUSY);
                return id;
            }
        }
        throw new AssertionError("Nobody is ever told to wait");
    }

    private Outcome adds(BoardId to, PersonId person, UUID id) {
        var card = new Command.AddCard(id, boards.lane(to, person, "To do"), "Card " + id, "en");
        return world.as(person, () -> commands.submit(to, id, 0, card)).join();
    }
}
