package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Verdict;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class BoardHistoryTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardHistory history;

    @Autowired
    BoardCatalog catalog;

    @Autowired
    ChangeLog log;

    @Autowired
    EntityManagerFactory entities;

    private PersonId aino;
    private LabId lab;
    private BoardId board;
    private UUID todo;
    private UUID doing;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        lab = labs.openForMembers(aino, BIELEFELD, TAMPERE);
        board = boards.open(lab, aino);
        todo = boards.lane(board, aino, "To do");
        doing = boards.lane(board, aino, "Doing");
    }

    @Test
    void pagesGoBackToTheBeginning() {
        for (int i = 0; i < 70; i++) {
            boards.card(board, aino, todo, "Card " + i);
        }
        var latest = page(BoardHistory.LATEST);
        var rest = page(latest.changes().getLast().revision());
        assertThat(latest.changes())
                .hasSize(50)
                .first()
                .extracting(Change::revision)
                .isEqualTo(71L);
        assertThat(latest.hasEarlier()).isTrue();
        assertThat(rest.changes()).hasSize(21).last().extracting(Change::kind).isEqualTo(Change.Kind.START);
        assertThat(rest.hasEarlier()).isFalse();
    }

    @Test
    void whatChangedNothingIsNoStep() {
        var card = boards.card(board, aino, todo, "Bicycle streets");
        boards.does(board, aino, edit(card, Field.TITLE, "Bicycle streets"));
        boards.does(board, aino, edit(card, Field.DUE, "2027-05-01"));
        assertThat(page(BoardHistory.LATEST).changes())
                .extracting(Change::revision)
                .containsExactly(4L, 2L, 1L);
        var moment = moment(3);
        assertThat(moment.change().revision()).isEqualTo(2);
        assertThat(moment.earlier()).isEqualTo(1);
        assertThat(moment.later()).isEqualTo(4);
    }

    @Test
    void aCardHasItsOwnHistory() {
        var card = boards.card(board, aino, todo, "Bicycle streets");
        var other = boards.card(board, aino, todo, "Bus lanes");
        boards.does(board, aino, new Command.MoveCard(card, doing, null, null));
        boards.does(board, aino, edit(other, Field.TITLE, "More bus lanes"));
        boards.does(board, aino, new Command.Restore(3, null));
        assertThat(ofCard(card).changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.RESTORE, Change.Kind.MOVE, Change.Kind.ADD);
        assertThat(ofCard(other).changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.RESTORE, Change.Kind.EDIT, Change.Kind.ADD);
        assertThat(ofCard(UUID.randomUUID()).changes()).isEmpty();
    }

    /** [B9] */
    @Test
    void anyPastRevisionCanBeLookedAt() {
        var card = boards.card(board, aino, todo, "Bicycle streets");
        var then = boards.state(board, aino);
        boards.does(board, aino, new Command.MoveCard(card, doing, null, null));
        boards.does(board, aino, edit(card, Field.TITLE, "Streets for bicycles"));
        assertThat(moment(then.revision()).state()).isEqualTo(then);
        assertThat(moment(0).state()).isEqualTo(BoardState.empty(board.value()));
        assertThat(moment(0).change()).isNull();
        assertThat(world.as(aino, () -> history.moment(board, 99))).isEmpty();
    }

    /** [B9] */
    @Test
    void restoringIsANewChangeAndRewritesNothing() {
        var card = boards.card(board, aino, todo, "Bicycle streets");
        boards.does(board, aino, edit(card, Field.TITLE, "Streets for bicycles"));
        var late = boards.card(board, aino, doing, "Later");
        var before = page(BoardHistory.LATEST).changes();
        var restored = boards.does(board, aino, new Command.Restore(2, null));
        var state = boards.state(board, aino);
        assertThat(state.find(ItemId.card(card)).orElseThrow().title()).isEqualTo("Bicycle streets");
        assertThat(state.find(ItemId.card(late)).orElseThrow().isShown()).isFalse();
        var after = page(BoardHistory.LATEST).changes();
        assertThat(after.getFirst().kind()).isEqualTo(Change.Kind.RESTORE);
        assertThat(after.getFirst().of()).isEqualTo(2);
        assertThat(after.subList(1, after.size())).isEqualTo(before);
        boards.does(board, aino, new Command.Restore(restored - 1, late));
        assertThat(boards.state(board, aino)
                        .find(ItemId.card(late))
                        .orElseThrow()
                        .isShown())
                .as("and restoring is taken back by restoring")
                .isTrue();
    }

    @Test
    void onlyWhoMayReadTheLabMayLookBack() {
        var stranger = world.citizenOf(LINZ);
        for (Supplier<?> look : List.<Supplier<?>>of(
                () -> history.of(board, BoardHistory.LATEST),
                () -> history.ofCard(board, UUID.randomUUID(), BoardHistory.LATEST),
                () -> history.moment(board, 1))) {
            assertThatThrownBy(() -> world.as(stranger, look)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(look::get).as("a visitor").isInstanceOf(AccessDeniedException.class);
        }
        var open = boards.open(labs.open(aino, BIELEFELD, TAMPERE), aino);
        assertThat(history.of(open, BoardHistory.LATEST).changes()).hasSize(1);
        assertThatThrownBy(() -> history.of(BoardId.next(), BoardHistory.LATEST))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Statements, not seconds: these are the same on every machine. */
    @Test
    void openingAndLookingBackCostTheSameHoweverLongTheHistoryIs() {
        var card = boards.card(board, aino, todo, "Bicycle streets");
        var shortOne = leastCosts(card);
        write(card, 2_500);
        var longOne = leastCosts(card);
        assertThat(longOne.statements()).isEqualTo(shortOne.statements()).isPositive();
        assertThat(longOne.rows())
                .as("changes read")
                .isLessThanOrEqualTo(2 * (BoardHistory.PAGE + 1) + StoredLog.STRIDE + 2L);
        assertThat(moment(2_400).state().find(ItemId.card(card)).orElseThrow().get(Field.DUE))
                .isNotNull();
    }

    private record Costs(long statements, long rows) {}

    /** The application's own jobs are counted as well, and what is kept in memory is read once: both only add. */
    private Costs leastCosts(UUID card) {
        return Stream.generate(() -> costs(card))
                .limit(6)
                .min(Comparator.comparing(Costs::statements).thenComparing(Costs::rows))
                .orElseThrow();
    }

    private Costs costs(UUID card) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        world.does(aino, () -> {
            log.read(board).orElseThrow();
            history.of(board, BoardHistory.LATEST);
            history.ofCard(board, card, BoardHistory.LATEST);
            history.moment(board, log.read(board).orElseThrow().revision() - 1);
        });
        var costs = new Costs(
                statistics.getPrepareStatementCount(),
                statistics.getEntityStatistics(ChangeRow.class.getName()).getLoadCount());
        statistics.setStatisticsEnabled(false);
        return costs;
    }

    /** As the board's writer would, but many at once. */
    private void write(UUID card, int count) {
        var judge = new Judge(Nobody.ELSE, new SplittableRandom(1));
        for (int written = 0; written < count; written += 500) {
            log.write(board, page -> {
                var state = log.read(board).orElseThrow();
                var changes = new ArrayList<Change>();
                for (int i = 0; i < 500; i++) {
                    var due = "20%02d-01-01".formatted(30 + (int) (state.revision() % 50));
                    var order = new Order(UUID.randomUUID(), aino, 0, edit(card, Field.DUE, due));
                    var verdict = judge.judge(state, order, Instant.parse("2026-11-24T12:00:00Z"));
                    changes.add(((Verdict.Accepted) verdict).change());
                    state = state.apply(changes.getLast());
                }
                page.append(changes, state);
                return true;
            });
        }
    }

    private HistoryPage page(long below) {
        return world.as(aino, () -> history.of(board, below));
    }

    private HistoryPage ofCard(UUID card) {
        return world.as(aino, () -> history.ofCard(board, card, BoardHistory.LATEST));
    }

    private Moment moment(long revision) {
        return world.as(aino, () -> history.moment(board, revision)).orElseThrow();
    }

    private static Command edit(UUID card, String field, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(field, value);
        return new Command.SetFields(ItemId.card(card).toString(), values);
    }
}
