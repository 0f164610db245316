package org.citylabs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.citylabs.board.BoardId;
import org.citylabs.board.KeptBoard;
import org.citylabs.board.Ledger;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Limits;
import org.citylabs.browser.BrowserTest;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.Part;
import org.citylabs.live.Presence;
import org.citylabs.testing.FaultProxy;
import org.citylabs.testing.FaultProxy.Side;
import org.citylabs.testing.MovableClock;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at a board; between the server and one of them everything goes wrong that can. */
@BrowserTest
class LiveChannelIT {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(31);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    Presence presence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final Ledger ledger = new Ledger();
    private final List<BoardVisitor> visitors = new ArrayList<>();
    private FaultProxy pageWay;
    private FaultProxy liveWay;
    private FlowSite straight;
    private FlowSite pages;
    private FlowSite live;
    private BoardId board;
    private UUID lane;
    private UUID card;
    private BoardVisitor troubled;
    private BoardVisitor other;

    @TestConfiguration
    static class Clocks {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.systemUTC());
        }
    }

    @BeforeEach
    void meet() throws IOException, InterruptedException {
        pageWay = new FaultProxy(port);
        liveWay = new FaultProxy(port);
        straight = FlowSite.at(port);
        pages = FlowSite.at(pageWay.port());
        live = FlowSite.at(liveWay.port());
        var first = world.citizenOf(BIELEFELD);
        var second = world.citizenOf(TAMPERE);
        var lab = labs.open(first, BIELEFELD, TAMPERE);
        labs.join(lab, second, Part.EDITOR);
        board = boards.open(lab, first);
        lane = boards.state(board, first).lanes().getFirst().id().id();
        card = boards.card(board, first, lane, "Something to move");
        troubled = visit(pages, live, first);
        other = visit(straight, straight, second);
        until(() -> troubled.isConnected() && other.isConnected());
    }

    @AfterEach
    void leave() throws IOException {
        visitors.forEach(BoardVisitor::vanish);
        List.of(straight, pages, live).forEach(FlowSite::close);
        pageWay.close();
        liveWay.close();
    }

    @Test
    void commandsThatWereSentIntoABrokenConnectionHappenOnce() {
        liveWay.cut();
        add(troubled, 3);
        add(other, 2);
        until(() -> other.unanswered() == 0);
        assertThat(troubled.unanswered()).isEqualTo(3);
        liveWay.heal();
        allIsWell(5);
    }

    @Test
    void aConnectionInWhichOnlyThePageBelievesIsReplaced() {
        liveWay.cut(Side.SERVER);
        add(troubled, 3);
        until(() -> !troubled.isConnected());
        liveWay.heal();
        allIsWell(3);
    }

    @Test
    void aConnectionInWhichOnlyTheServerBelievesIsReplaced() {
        add(troubled, 3);
        liveWay.cut(Side.CLIENT);
        add(troubled, 3);
        liveWay.heal();
        allIsWell(6);
    }

    @Test
    void answersThatGotLostAreGivenAgain() {
        liveWay.drop(Side.CLIENT);
        add(troubled, 3);
        until(() -> other.revision() >= 5); // they have happened
        assertThat(troubled.unanswered()).isEqualTo(3);
        liveWay.heal();
        allIsWell(3);
    }

    @Test
    void commandsThatGotLostAreSentAgain() {
        liveWay.drop(Side.SERVER);
        add(troubled, 3);
        until(() -> !troubled.isConnected());
        liveWay.heal();
        allIsWell(3);
    }

    @Test
    void commandsThatAreLateAndSentAgainMeanwhileHappenOnce() {
        liveWay.delay(Side.SERVER, BEAT.multipliedBy(4)); // longer than the page waits for a word
        add(troubled, 3);
        until(() -> !troubled.isConnected());
        liveWay.heal();
        allIsWell(3);
    }

    @Test
    void aCommandOfTheGreatestLengthComesWhole() {
        var points = new TreeMap<String, String>();
        for (int i = 0; i < Limits.ENTRIES; i++) {
            points.put(Field.check(UUID.randomUUID()), "\u00e4\"\u2026\n".repeat(Limits.TITLE / 4 - 1) + i);
        }
        troubled.does(new Command.SetFields("card:" + card, new HashMap<>(points)))
                .thenAccept(answer -> ledger.acknowledged(answer.command(), answer.revision()));
        allIsWell(1);
        var kept = KeptBoard.read(jdbc, board).state().find(ItemId.card(card)).orElseThrow();
        assertThat(points)
                .allSatisfy((field, text) -> assertThat(kept.get(field)).isEqualTo(text));
    }

    @Test
    void b12_aPageThatGetsNothingHoldsUpNobodyAndCatchesUpAtOnce() {
        var pushes = troubled.pushes();
        pageWay.delay(Side.CLIENT, FOR_EVER);
        add(other, 10);
        until(() -> other.revision() == 12);
        assertThat(troubled.revision()).isLessThan(other.revision());
        pageWay.heal();
        allIsWell(10);
        assertThat(troubled.opened()).isEqualTo(1);
        assertThat(troubled.pushes() - pushes)
                .as("[B12] two were under way, the rest came merged")
                .isLessThan(10);
    }

    @Test
    void b8_aPageWhosePushConnectionBreaksGetsWhatItMissed() {
        pageWay.cut();
        add(other, 3);
        until(() -> other.revision() == 5);
        assertThat(troubled.revision()).isEqualTo(2);
        pageWay.heal();
        allIsWell(3);
    }

    @Test
    void b12_aPageWhosePushesGetLostIsGivenUpAndComesBack() {
        pageWay.drop(Side.CLIENT);
        var sent = pageWay.sentTo(Side.CLIENT);
        add(other, 5);
        until(() -> other.revision() == 7 && pageWay.sentTo(Side.CLIENT) > sent);
        pageWay.heal(); // but what was swallowed stays so, and the connection silent
        assertThat(troubled.isConnected())
                .as("the live channel knows nothing of it")
                .isTrue();
        clock.goOn(LONGER_THAN_ANYBODY_WAITS);
        allIsWell(5);
        assertThat(troubled.opened()).as("[B12] the page was closed").isEqualTo(2);
    }

    @Test
    void b11_whoeverIsNotHeardOfIsNotHereAnyMore() {
        troubled.looksAt("card:" + card);
        until(() -> here().size() == 2);
        var gone = troubled.key();
        liveWay.drop(Side.SERVER);
        liveWay.drop(Side.CLIENT);
        troubled.vanish();
        assertThat(here()).contains(gone);
        clock.goOn(LONGER_THAN_ANYBODY_WAITS);
        until(() -> here().equals(List.of(other.key())));
    }

    private List<String> here() {
        return presence.in("board:" + board.value()).pages().stream()
                .map(Presence.Here::page)
                .toList();
    }

    private BoardVisitor visit(FlowSite pages, FlowSite live, PersonId person)
            throws IOException, InterruptedException {
        visitors.add(BoardVisitor.open(pages, live, board, people.cookie(person), BEAT, BoardVisitor.Watcher.NOBODY));
        return visitors.getLast();
    }

    private void add(BoardVisitor visitor, int count) {
        for (int i = 0; i < count; i++) {
            visitor.does(new Command.AddCard(UUID.randomUUID(), lane, "Added", "en"))
                    .thenAccept(answer -> ledger.acknowledged(answer.command(), answer.revision()));
        }
    }

    /** Everything is answered, shown to everybody, and there once. */
    private void allIsWell(int commands) {
        until(() -> ledger.size() == commands);
        var kept = KeptBoard.read(jdbc, board);
        kept.verify(ledger);
        assertThat(kept.log()).as("[B3] nothing twice").hasSize(commands + 2);
        until(() -> visitors.stream().allMatch(it -> it.revision() == commands + 2));
    }

    private void until(Callable<Boolean> condition) {
        waiting().until(condition);
    }

    private ConditionFactory waiting() {
        return await("until it is so: " + visitors).atMost(PATIENCE);
    }
}
