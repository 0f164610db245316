package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Limits;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.JointTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is written together in the description of a card, and what its board shows of it. */
@CityLabsTest
class CardTextTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    JointTexts texts;

    @Autowired
    BoardStart start;

    @Autowired
    CardTransfer transfer;

    private PersonId aino;
    private PersonId ben;
    private LabId lab;
    private BoardId board;
    private UUID card;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        lab = labs.open(aino, TAMPERE, BIELEFELD);
        labs.join(lab, ben, Part.EDITOR);
        board = boards.open(lab, aino);
        card = boards.card(board, aino, boards.lane(board, aino, "To do"), "Cargo bikes");
    }

    @Test
    void theBoardShowsWhatTheTextHasBecomeAsAChangeByWhoWroteLast() {
        write(aino, "For families");
        assertThat(item().get(Field.DESCRIPTION)).as("not yet").isNull();
        boards.describe(ben, card, "For families and shops");
        var cell = item().cells().get(Field.DESCRIPTION);
        assertThat(cell.value()).isEqualTo("For families and shops");
        assertThat(cell.by()).isEqualTo(ben);
        assertThat(content()).isEqualTo("For families and shops");
    }

    @Test
    void itIsShownOnceForARevision() {
        boards.describe(ben, card, "Words");
        var revision = boards.state(board, ben).revision();
        world.does(ben, () -> texts.settle(subject()));
        assertThat(boards.state(board, ben).revision()).isEqualTo(revision);
    }

    @Test
    void aTextBeginsWithWhatTheBoardShows() {
        var board = world.as(aino, () -> start.start(lab, Template.KANBAN, "Another", Language.ENGLISH));
        boards.card(board, aino, boards.lane(board, aino, "To do"), "Plain");
        boards.describe(aino, card, "As it was");
        var copy = copyTo(board);
        assertThat(texts(copy)).as("before anybody has opened it").isEqualTo("As it was");
        world.as(ben, () -> texts.begin(Cards.subject(copy), Language.ENGLISH));
        assertThat(texts(copy)).as("and then").isEqualTo("As it was");
        assertThat(texts.become(Cards.subject(copy), "As it was, and more", UUID.randomUUID(), ben)
                        .join())
                .isTrue();
        assertThat(texts(copy)).isEqualTo("As it was, and more");
        assertThat(content()).as("each has its own").isEqualTo("As it was");
    }

    private UUID copyTo(BoardId there) {
        var lane = boards.lane(there, aino, "To do");
        world.as(aino, () -> transfer.copy(UUID.randomUUID(), new CardTransfer.Way(board, card, there, lane)));
        return boards.state(there, aino).cards(lane).getLast().id().id();
    }

    @Test
    void whatWasWrittenAMomentAgoGoesAlongWithACopy() {
        write(ben, "Just now");
        var there = world.as(aino, () -> start.start(lab, Template.KANBAN, "Another", Language.ENGLISH));
        assertThat(texts(copyTo(there))).isEqualTo("Just now");
    }

    @Test
    void aCommandDescribesNothing() {
        var command = new Command.SetFields(ItemId.card(card).toString(), Map.of(Field.DESCRIPTION, "Forged"));
        assertThat(boards.tries(board, aino, command).toString()).contains("NOT_UNDERSTOOD");
        assertThat(boards.tries(board, aino, new Command.Describe(card, "Forged"))
                        .toString())
                .contains("NOT_UNDERSTOOD");
        assertThat(item().get(Field.DESCRIPTION)).isNull();
    }

    /** [B7] */
    @Test
    void undoOfTheBoardLeavesTextsAlone() {
        boards.describe(aino, card, "Mine");
        boards.does(board, aino, new Command.Undo(null));
        assertThat(boards.state(board, aino)
                        .find(ItemId.card(card))
                        .orElseThrow()
                        .isShown())
                .as("the card's adding was taken back")
                .isFalse();
        assertThat(item().get(Field.DESCRIPTION)).isEqualTo("Mine");
    }

    /** [B9] */
    @Test
    void restoringACardRestoresItsText() {
        boards.describe(aino, card, "As it was");
        var then = boards.state(board, aino).revision();
        boards.describe(ben, card, "Something else");
        boards.does(board, ben, new Command.Restore(then, card));
        assertThat(content()).isEqualTo("As it was");
        world.does(ben, () -> texts.settle(subject()));
        assertThat(item().get(Field.DESCRIPTION)).isEqualTo("As it was");
        assertThat(item().cells().get(Field.DESCRIPTION).by()).isEqualTo(ben);
    }

    /** [B9] */
    @Test
    void restoringABoardRestoresTheTextsOfItsCards() {
        var other = boards.card(board, aino, boards.lane(board, aino, "Doing"), "Night trams");
        boards.describe(aino, card, "As it was");
        var then = boards.state(board, aino).revision();
        boards.describe(ben, card, "Something else");
        boards.describe(ben, other, "Added");
        boards.does(board, aino, new Command.Restore(then, null));
        assertThat(content()).isEqualTo("As it was");
        assertThat(texts(other)).isEmpty();
    }

    /** [T6] */
    @Test
    void onlyEditorsWriteAndOnlyOnACardThatIsThere() {
        var reader = world.citizenOf(TAMPERE);
        labs.join(lab, reader, Part.READER);
        assertThat(writes(reader)).isFalse();
        assertThat(writes(world.citizenOf(TAMPERE))).as("somebody else").isFalse();
        assertThat(writes(ben)).isTrue();
        labs.remove(lab, ben);
        assertThat(writes(ben)).as("who was removed").isFalse();
        boards.does(board, aino, put(Field.DELETED));
        assertThat(writes(aino)).as("on a card that was deleted").isFalse();
        assertThat(mayRead(reader)).isFalse();
        assertThat(mayRead(aino)).isTrue();
    }

    @Test
    void aDescriptionHasItsOwnLimit() {
        assertThat(write(aino, "x".repeat(Limits.TEXT))).isTrue();
        assertThat(write(aino, "x".repeat(Limits.TEXT + 1))).isFalse();
        assertThat(content()).hasSize(Limits.TEXT);
    }

    @Test
    void charactersThatNobodySeesStayOffTheBoard() {
        boards.describe(aino, card, "a\u0000b\u0007\n- c");
        assertThat(item().get(Field.DESCRIPTION)).isEqualTo("ab\n- c");
    }

    @Test
    void aCardThatWasPutAwayMeanwhileIsDescribedAllTheSame() {
        write(aino, "Last words");
        boards.does(board, aino, put(Field.ARCHIVED));
        boards.does(board, aino, new Command.SetFields(ItemId.card(card).toString(), withNull(Field.ARCHIVED)));
        world.does(aino, () -> texts.settle(subject()));
        assertThat(item().get(Field.DESCRIPTION)).isEqualTo("Last words");
    }

    private static Map<String, String> withNull(String field) {
        var values = new HashMap<String, String>();
        values.put(field, null);
        return values;
    }

    private Command put(String away) {
        return new Command.SetFields(ItemId.card(card).toString(), Map.of(away, Field.YES));
    }

    private boolean mayRead(PersonId person) {
        return world.as(person, () -> {
            try {
                texts.read(subject());
                return true;
            } catch (AccessDeniedException e) {
                return false;
            }
        });
    }

    private boolean writes(PersonId person) {
        return write(person, "Words " + UUID.randomUUID());
    }

    private boolean write(PersonId person, String content) {
        return texts.become(subject(), content, UUID.randomUUID(), person).join();
    }

    private Subject subject() {
        return Cards.subject(card);
    }

    private Item item() {
        return boards.state(board, aino).find(ItemId.card(card)).orElseThrow();
    }

    private String content() {
        return texts(card);
    }

    private String texts(UUID of) {
        return world.as(aino, () -> texts.read(Cards.subject(of))).content();
    }
}
