package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.citylabs.board.CardTransfer.Way;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.JointTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** [B5] Cards go from board to board in one transaction on both logs. */
@CityLabsTest
class CardTransferTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    CardTransfer transfer;

    @Autowired
    ChangeLog log;

    @Autowired
    BoardRows rows;

    @Autowired
    LiveBoards live;

    @Autowired
    JointTexts texts;

    @Autowired
    LabAccess access;

    @Autowired
    CurrentPerson current;

    @Autowired
    Clock clock;

    private PersonId editor;
    private LabId lab;
    private BoardId here;
    private BoardId there;
    private UUID card;

    @BeforeEach
    void open() {
        editor = world.citizenOf(BIELEFELD);
        lab = labs.open(editor, BIELEFELD, TAMPERE);
        here = boards.open(lab, editor);
        there = boards.open(lab, editor);
        card = boards.card(here, editor, lane(here, "To do"), "A card");
    }

    @Test
    void itMovesWithEverythingAndLeavesAPointer() {
        var label = UUID.randomUUID();
        boards.does(here, editor, new Command.AddLabel(label, "Winter", "blue"));
        edit(Field.label(label), Field.YES);
        edit(Field.translation("fi"), "Kortti");
        edit(Field.TITLE, "The card");
        boards.describe(editor, card, "Words");
        edit(Field.DUE, "2027-02-03");
        edit(Field.assignee(editor.value()), Field.YES);
        boards.card(there, editor, lane(there, "Doing"), "There before");
        var id = UUID.randomUUID();
        var outcome = move(editor, id, way());
        var state = boards.state(there, editor);
        assertThat(outcome).isEqualTo(new Outcome.Done(state.revision()));
        assertThat(boards.titles(there, editor, lane(there, "Doing"))).containsExactly("There before", "The card");
        var arrived = state.cards(lane(there, "Doing")).getLast();
        assertThat(arrived.get(Field.DESCRIPTION)).isEqualTo("Words");
        assertThat(arrived.get(Field.DUE)).isEqualTo("2027-02-03");
        assertThat(arrived.assignees()).containsExactly(editor);
        assertThat(arrived.translations().get("fi").outdated()).isTrue();
        assertThat(state.labels()).extracting(Item::title).containsExactly("Winter");
        assertThat(arrived.labels())
                .containsExactly(state.labels().getFirst().id().id());
        assertThat(arrived.get(Field.CAME_FROM)).isEqualTo(here.value() + "/" + card);
        var left = boards.state(here, editor).find(ItemId.card(card)).orElseThrow();
        assertThat(left.is(Field.DELETED)).isTrue();
        assertThat(left.get(Field.MOVED_TO))
                .isEqualTo(there.value() + "/" + arrived.id().id());
        assertThat(latest(here).command()).as("one id in both logs").isEqualTo(id);
        assertThat(latest(there).command()).isEqualTo(id);
        assertThat(latest(here).kind()).isEqualTo(Change.Kind.DELETE);
        for (var board : List.of(here, there)) {
            var now = boards.state(board, editor);
            assertThat(log.read(board)).contains(now);
            assertThat(log.at(board, now.revision())).contains(now);
        }
    }

    @Test
    void aCopyLeavesTheCardWhereItIs() {
        var before = boards.state(here, editor);
        assertThat(world.as(editor, () -> transfer.copy(UUID.randomUUID(), way())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(boards.state(here, editor)).isEqualTo(before);
        assertThat(boards.titles(there, editor, lane(there, "Doing"))).containsExactly("A card");
    }

    /** [B3] */
    @Test
    void sentAgainItHappensOnce() {
        var id = UUID.randomUUID();
        var first = move(editor, id, way());
        assertThat(move(editor, id, way())).isEqualTo(first);
        assertThat(boards.titles(there, editor, lane(there, "Doing"))).hasSize(1);
        assertThat(move(editor, UUID.randomUUID(), way()).toString())
                .as("another command")
                .contains("GONE");
    }

    @Test
    void bothLogsAreWrittenOrNone() {
        var before = List.of(log.read(here), log.read(there));
        var broken = new CardTransfer(rows, new FailsAtTheEnd(log, lockedFirst()), live, texts, access, current, clock);
        assertThatThrownBy(() -> world.as(editor, () -> broken.move(UUID.randomUUID(), way())))
                .hasMessage("broken on the way");
        assertThat(List.of(log.read(here), log.read(there))).isEqualTo(before);
    }

    @Test
    void nothingGoesIntoAnArchivedLaneOrToAnotherLab() {
        var way = way();
        boards.does(
                there,
                editor,
                new Command.SetFields(ItemId.lane(way.lane()).toString(), Map.of(Field.ARCHIVED, Field.YES)));
        assertThat(move(editor, UUID.randomUUID(), way).toString()).contains("LANE_GONE");
        var elsewhere = boards.open(labs.open(editor, LINZ), editor);
        var away = new Way(here, card, elsewhere, lane(elsewhere, "To do"));
        assertThat(move(editor, UUID.randomUUID(), away).toString()).contains("NOT_ALLOWED");
        assertThat(boards.state(here, editor)
                        .find(ItemId.card(card))
                        .orElseThrow()
                        .isShown())
                .isTrue();
    }

    @Test
    void onlyEditorsDoIt() {
        var reader = world.citizenOf(TAMPERE);
        labs.join(lab, reader, Part.READER);
        for (var person : List.of(reader, world.citizenOf(LINZ))) {
            assertThatThrownBy(() -> move(person, UUID.randomUUID(), way())).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** What happened on two boards is not half undone on one; what was done before still can be. */
    @Test
    void undoPassesItBy() {
        move(editor, UUID.randomUUID(), way());
        assertThat(boards.tries(there, editor, new Command.Undo(null)).toString())
                .contains("NOTHING_TO_UNDO");
        var other = boards.card(here, editor, lane(here, "To do"), "Another");
        move(editor, UUID.randomUUID(), new Way(here, other, there, lane(there, "Doing")));
        assertThat(boards.tries(here, editor, new Command.Undo(null))).isInstanceOf(Outcome.Done.class);
        assertThat(boards.titles(there, editor, lane(there, "Doing"))).containsExactly("A card", "Another");
    }

    /** While others work on both boards as well. */
    @RepeatedTest(2)
    void thoseWhoMoveCardsInOppositeDirectionsNeverWaitForEver() throws Exception {
        int each = 12;
        var untried =
                new CardTransfer(rows, log, live, texts, access, current, clock); // nothing is tried a second time
        var tasks = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < each; i++) {
            var to = new Way(
                    here, boards.card(here, editor, lane(here, "To do"), "To " + i), there, lane(there, "Doing"));
            var fro = new Way(
                    there, boards.card(there, editor, lane(there, "To do"), "Fro " + i), here, lane(here, "Doing"));
            tasks.add(() -> world.as(editor, () -> untried.move(UUID.randomUUID(), to)));
            tasks.add(() -> world.as(editor, () -> untried.move(UUID.randomUUID(), fro)));
            tasks.add(() -> boards.tries(here, editor, add(here)));
            tasks.add(() -> boards.tries(there, editor, add(there)));
        }
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var outcome : people.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(boards.titles(here, editor, lane(here, "Doing"))).hasSize(2 * each);
        assertThat(boards.titles(there, editor, lane(there, "Doing"))).hasSize(2 * each);
        for (var board : List.of(here, there)) {
            assertThat(log.read(board)).contains(boards.state(board, editor));
        }
    }

    private Command add(BoardId board) {
        return new Command.AddCard(UUID.randomUUID(), lane(board, "Doing"), "Beside", "en");
    }

    private Outcome move(PersonId person, UUID id, Way way) {
        return world.as(person, () -> transfer.move(id, way));
    }

    private Way way() {
        return new Way(here, card, there, lane(there, "Doing"));
    }

    private UUID lane(BoardId board, String title) {
        return boards.lane(board, editor, title);
    }

    private void edit(String field, String value) {
        boards.does(here, editor, new Command.SetFields(ItemId.card(card).toString(), Map.of(field, value)));
    }

    private Change latest(BoardId board) {
        return log.after(board, boards.state(board, editor).revision() - 1, 1).getFirst();
    }

    private BoardId lockedFirst() {
        return here.compareTo(there) < 0 ? here : there;
    }

    /** Writes everything, and breaks when only the board that was locked first is still held. */
    private record FailsAtTheEnd(ChangeLog log, BoardId first) implements ChangeLog {

        @Override
        public Optional<BoardState> read(BoardId board) {
            return log.read(board);
        }

        @Override
        public List<Change> after(BoardId board, long revision, int limit) {
            return log.after(board, revision, limit);
        }

        @Override
        public Optional<BoardState> at(BoardId board, long revision) {
            return log.at(board, revision);
        }

        @Override
        public <T> T write(BoardId board, Function<Page, T> work) {
            return log.write(board, page -> {
                var done = work.apply(page);
                if (board.equals(first)) {
                    throw new IllegalStateException("broken on the way");
                }
                return done;
            });
        }
    }
}
