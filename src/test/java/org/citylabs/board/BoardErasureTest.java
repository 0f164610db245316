package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.citylabs.board.BoardErasure.Ground;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Erasing;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Verdict;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.Part;
import org.citylabs.live.DatabasePauses;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** [B15] Words are erased everywhere, and nothing but words. */
@CityLabsTest
class BoardErasureTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardErasure erasure;

    @Autowired
    BoardCatalog catalog;

    @Autowired
    StoredLog log;

    @Autowired
    SnapshotRows snapshots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private PersonId aino;
    private PersonId ben;
    private PersonId moderator;
    private BoardId board;
    private UUID card;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        moderator = world.moderatorOf(TAMPERE);
        var lab = labs.open(aino, BIELEFELD, TAMPERE);
        labs.join(lab, ben, Part.EDITOR);
        board = boards.open(lab, ben);
        card = boards.card(board, aino, boards.lane(board, aino, "To do"), "Secret of Aino");
    }

    /** [B15] */
    @Test
    void aPersonsWordsGoFromEveryChangeThatCarriesThem() {
        var point = Field.check(UUID.randomUUID());
        edit(aino, point, "Secret words");
        edit(ben, point, "Words of Ben");
        boards.does(board, ben, new Command.Undo(null)); // carries Aino's words in Ben's change
        boards.does(board, ben, new Command.Redo(null));
        edit(aino, Field.translation("fi"), "Secret in Finnish");
        edit(aino, Field.link(UUID.randomUUID()), "https://example.org/Secret");
        edit(aino, Field.DUE, "2027-05-01");
        var before = log.after(board, 0, 100);

        var carried = erase(Erasing.writingOf(aino), Ground.PERSONAL_DATA, aino);

        assertThat(carried).isEqualTo(7);
        assertNowhere("Secret");
        var now = log.read(board).orElseThrow();
        var item = now.find(ItemId.card(card)).orElseThrow();
        assertThat(item.title()).isEqualTo(Erasing.PLACEHOLDER);
        assertThat(item.get(point)).isEqualTo("Words of Ben");
        assertThat(item.get(Field.DUE)).as("is no writing").isEqualTo("2027-05-01");
        assertThat(item.links()).extracting(Item.Link::address).containsExactly(Erasing.NO_ADDRESS);
        assertOnlyWordsChanged(before);
    }

    /** [B15] */
    @Test
    void theContentOfACardGoesWhoeverWroteIt() {
        boards.describe(ben, card, "Secret words of Ben");
        edit(ben, Field.check(UUID.randomUUID()), "Secret point");
        var other = boards.card(board, ben, boards.lane(board, ben, "Done"), "Another card");
        var both = boards.state(board, ben).revision();
        edit(ben, Field.TITLE, "Secret title");
        boards.does(board, ben, new Command.SetFields(ItemId.card(other).toString(), Map.of(Field.TITLE, "Elsewhere")));
        boards.does(board, ben, new Command.Restore(both, null)); // one change that carries words of both
        var before = log.after(board, 0, 100);
        erase(Erasing.contentOf(ItemId.card(card)), Ground.MODERATION, moderator);
        assertNowhere("Secret");
        assertThat(log.read(board)
                        .orElseThrow()
                        .find(ItemId.card(other))
                        .orElseThrow()
                        .title())
                .isEqualTo("Another card");
        assertOnlyWordsChanged(before);
        var entry = log.after(board, before.size(), 10);
        assertThat(entry).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Change.Kind.ERASURE);
            assertThat(it.about()).isEqualTo(ItemId.card(card));
            assertThat(it.by()).isEqualTo(moderator);
            assertThat(it.edits().getFirst().after()).isEqualTo(Ground.MODERATION.name());
        });
    }

    /** [B15] */
    @Test
    void snapshotsAreRewrittenSoThatThePastAgreesWithTheLog() {
        write(StoredLog.STRIDE + 100);
        assertThat(snapshots.nearest(board.value(), Long.MAX_VALUE, Limit.of(1)))
                .isPresent();
        erase(Erasing.contentOf(ItemId.card(card)), Ground.MODERATION, moderator);
        var kept = snapshots
                .nearest(board.value(), Long.MAX_VALUE, Limit.of(1))
                .orElseThrow()
                .state();
        assertThat(kept.items().toString()).doesNotContain("Secret");
        assertThat(kept).isEqualTo(replay(kept.revision()));
    }

    /** [B15] */
    @Test
    void openPagesReadAgain() {
        var watched = catalog.find(board).orElseThrow().board();
        var seen = watched.state().revision();
        var told = new ArrayList<Long>();
        var end = watched.listen(() -> told.add(watched.state().revision()));
        erase(Erasing.writingOf(aino), Ground.PERSONAL_DATA, aino);
        await().until(() -> watched.state().revision() == seen + 1);
        await().until(() -> told.contains(seen + 1));
        assertThat(watched.state().items().toString()).doesNotContain("Secret");
        assertThat(watched.since(seen)).as("pages show everything anew").isEmpty();
        boards.does(board, ben, new Command.AddLane(UUID.randomUUID(), "Afterwards", "en"));
        assertThat(watched.since(seen)).isEmpty();
        assertThat(watched.since(seen + 1)).isPresent();
        assertThat(watched.state()).isEqualTo(log.read(board).orElseThrow());
        end.run();
    }

    /** [B15] If nobody told the board in memory, its writer finds out by itself. */
    @Test
    void aWriterThatWasNotToldReadsAgain() {
        var live = new LiveBoard(
                log.read(board).orElseThrow(),
                log,
                Clock.systemUTC(),
                Runnable::run,
                new DatabasePauses(),
                new SplittableRandom());
        erase(Erasing.writingOf(aino), Ground.PERSONAL_DATA, aino);
        assertThat(live.state().items().toString()).contains("Secret");
        var outcome = live.submit(new Order(
                        UUID.randomUUID(), ben, 0, new Command.AddLane(UUID.randomUUID(), "Afterwards", "en")))
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(live.state()).isEqualTo(log.read(board).orElseThrow());
        assertThat(live.state().items().toString()).doesNotContain("Secret");
    }

    /** [B15] */
    @Test
    void erasingAgainFindsNothingAndSaysNothing() {
        assertThat(erase(Erasing.writingOf(aino), Ground.PERSONAL_DATA, aino)).isEqualTo(1);
        assertThat(erase(Erasing.writingOf(aino), Ground.PERSONAL_DATA, aino)).isZero();
        assertThat(log.after(board, 0, 100))
                .filteredOn(it -> it.kind() == Change.Kind.ERASURE)
                .hasSize(1);
    }

    /** [B15] */
    @Test
    void onlyChosenFieldsGoIfAsked() {
        boards.describe(aino, card, "Secret words");
        erase(Erasing.writingOf(aino).only(Set.of("description")), Ground.PERSONAL_DATA, aino);
        var item = log.read(board).orElseThrow().find(ItemId.card(card)).orElseThrow();
        assertThat(item.title()).isEqualTo("Secret of Aino");
        assertThat(item.get(Field.DESCRIPTION)).isEqualTo(Erasing.PLACEHOLDER);
    }

    @Test
    void restoringDoesNotHideThatSomethingWasErased() {
        erase(Erasing.contentOf(ItemId.card(card)), Ground.MODERATION, moderator);
        boards.does(board, ben, new Command.Restore(2, null));
        var item = boards.state(board, ben).find(ItemId.card(card)).orElseThrow();
        assertThat(item.get(Field.ERASED)).isEqualTo(Ground.MODERATION.name());
        assertThat(item.title()).isEqualTo(Erasing.PLACEHOLDER);
    }

    @Test
    void knowsTheBoardsOfAPerson() {
        assertThat(erasure.changedBy(aino)).containsExactly(board);
        assertThat(erasure.changedBy(world.citizenOf(TAMPERE))).isEmpty();
    }

    private int erase(Erasing what, Ground ground, PersonId by) {
        return transaction.execute(_ -> erasure.erase(board, what, ground, by));
    }

    private void assertNowhere(String words) {
        for (var place : List.of("board_change WHERE edits", "board_item WHERE cells")) {
            var found = jdbc.sql("SELECT count(*) FROM " + place + " LIKE ? AND board = ?")
                    .params("%" + words + "%", board.value())
                    .query(Long.class)
                    .single();
            assertThat(found).as(place).isZero();
        }
    }

    /** The same revisions, by the same people, of the same things; and the state is what the log leads to. */
    private void assertOnlyWordsChanged(List<Change> before) {
        var after = log.after(board, 0, before.size());
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = after.get(i);
            assertThat(List.of(is.revision(), is.command(), is.by(), is.at(), is.kind(), is.about()))
                    .isEqualTo(List.of(was.revision(), was.command(), was.by(), was.at(), was.kind(), was.about()));
            assertThat(is.edits()).hasSameSizeAs(was.edits());
        }
        var state = log.read(board).orElseThrow();
        assertThat(state).isEqualTo(replay(state.revision()));
        assertThat(log.at(board, state.revision())).contains(state);
    }

    private BoardState replay(long revision) {
        var state = BoardState.empty(board.value());
        for (var change : log.after(board, 0, (int) revision)) {
            state = state.apply(change);
        }
        return state;
    }

    private void edit(PersonId person, String field, String value) {
        boards.does(board, person, command(field, value));
    }

    private Command command(String field, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(field, value);
        return new Command.SetFields(ItemId.card(card).toString(), values);
    }

    private void write(int count) {
        var judge = new Judge(Nobody.ELSE, new SplittableRandom(1));
        log.write(board, page -> {
            var state = log.read(board).orElseThrow();
            var changes = new ArrayList<Change>();
            for (int i = 0; i < count; i++) {
                var order = new Order(UUID.randomUUID(), ben, 0, command(Field.TITLE, "Secret " + i));
                var verdict = judge.judge(state, order, Instant.parse("2026-11-24T12:00:00Z"));
                changes.add(((Verdict.Accepted) verdict).change());
                state = state.apply(changes.getLast());
            }
            page.append(changes, state);
            return true;
        });
    }
}
