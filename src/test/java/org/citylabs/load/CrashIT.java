package org.citylabs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citylabs.board.KeptBoard;
import org.citylabs.board.Ledger;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.demo.EmbeddedMariaDb;
import org.citylabs.text.KeptText;
import org.citylabs.text.TextLedger;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Some people work on a board and in a text as fast as they are answered, while the application, its database, or both
 * are killed in the middle, again and again.
 */
class CrashIT {

    private static final int ROUNDS = Boolean.getBoolean("citylabs.long") ? 100 : 2;
    private static final int PEOPLE = 5;
    private static final int AT_ONCE = 2;
    private static final String CARDS = "20";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path FOLDER = Path.of("target/crash");
    private static final Path PROGRAMS = Path.of(".data/mariadb-programs");
    private static final String DURABLE = "--innodb-flush-log-at-trx-commit=1";
    private static final List<String> QUICK_START = List.of(
            "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dcitylabs.texts.edits-per-second=10000");

    /** What is killed. */
    private enum Victim {
        APPLICATION,
        DATABASE,
        BOTH
    }

    private final long seed = ThreadLocalRandom.current().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Ledger ledger = new Ledger();
    private final TextLedger textLedger = new TextLedger();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final Thread cleaning = new Thread(this::endProcesses);
    private EmbeddedMariaDb database;
    private ServerProcess application;
    private String url;
    private int port;
    private FlowSite site;
    private volatile boolean stopped;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(cleaning);
        FileSystemUtils.deleteRecursively(FOLDER.resolve("log"));
        database = EmbeddedMariaDb.start(PROGRAMS, FOLDER.resolve("mariadb"), DURABLE);
        url = database.database("crash_" + UUID.randomUUID().toString().replace('-', '_'));
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        application = application(Integer.toString(PEOPLE), CARDS);
        site = FlowSite.at(port);
    }

    @AfterEach
    void end() {
        workers.forEach(it -> it.visitor.vanish());
        writers.forEach(it -> it.visitor.vanish());
        if (site != null) {
            site.close();
        }
        endProcesses();
        Runtime.getRuntime().removeShutdownHook(cleaning);
    }

    @Test
    void whatWasAcknowledgedSurvivesKillingAndHappensOnce() throws IOException, InterruptedException {
        var board = application.made().boards().getFirst();
        for (var cookie : application.made().cookies()) {
            workers.add(new Worker(board, cookie));
            writers.add(new Writer(application.made().labPath(), cookie));
        }
        workers.forEach(Worker::begin);
        writers.forEach(Writer::begin);
        int inFlight = 0;
        for (int i = 0; i < ROUNDS; i++) {
            inFlight += kill(Victim.values()[i % Victim.values().length], i);
        }
        stopped = true;
        allIsAnswered();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        boardIsWhole(KeptBoard.read(jdbc, board.boardId()));
        textIsWhole(jdbc);
        assertThat(workers)
                .as("everybody's page was lost with the application")
                .allMatch(it -> it.visitor.opened() > 1);
        assertThat(writers).allMatch(it -> it.visitor.opened() > 1);
        System.out.printf(
                "%d rounds of killing: %d commands acknowledged, %d refused, and %d edits acknowledged; %d in flight at the kills%n",
                ROUNDS,
                ledger.size(),
                workers.stream().mapToInt(it -> it.refused.get()).sum(),
                textLedger.size(),
                inFlight);
    }

    private void allIsAnswered() {
        await("all answers (seed %d, %s, %s)".formatted(seed, workers, writers))
                .atMost(PATIENCE)
                .until(() -> workers.stream().allMatch(it -> it.visitor.unanswered() == 0)
                        && writers.stream().allMatch(it -> it.visitor.unconfirmed() == 0));
    }

    private void boardIsWhole(KeptBoard kept) {
        kept.verify(ledger);
        await("[B8] every page (%s)".formatted(workers))
                .atMost(PATIENCE)
                .until(() -> workers.stream()
                        .allMatch(it -> it.visitor.revision() == kept.state().revision()));
    }

    private void textIsWhole(JdbcClient jdbc) {
        var kept = KeptText.only(jdbc);
        kept.verify(textLedger);
        await("[T1] every page (%s)".formatted(writers))
                .atMost(PATIENCE)
                .until(() -> writers.stream().allMatch(it -> it.visitor.revision() == kept.revision()));
        assertThat(writers).as("[T1]").allMatch(it -> it.visitor.shown().equals(kept.content()));
    }

    private int kill(Victim victim, int round) throws IOException, InterruptedException {
        var goal = ledger.size() + 20 + random.nextInt(200);
        var textGoal = textLedger.size() + 20 + random.nextInt(200);
        await("work before round %d (seed %d, %s, %s)".formatted(round, seed, workers, writers))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ledger.size() >= goal && textLedger.size() >= textGoal);
        LockSupport.parkNanos(random.nextInt(20_000_000)); // somewhere between two answers
        var commands = workers.stream().mapToInt(it -> it.visitor.unanswered()).sum();
        var edits = writers.stream().mapToInt(it -> it.visitor.unconfirmed()).sum();
        assertThat(List.of(commands, edits)).as("commands and edits in flight").allMatch(it -> it > 0);
        if (victim != Victim.DATABASE) {
            application.kill();
        }
        if (victim != Victim.APPLICATION) {
            ProcessHandle.of(database.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        if (victim != Victim.APPLICATION) {
            database.close();
            database = EmbeddedMariaDb.startAt(database.port(), PROGRAMS, FOLDER.resolve("mariadb"), DURABLE);
        }
        if (victim != Victim.DATABASE) {
            application.awaitEnd();
            application = application();
        }
        var before = answered();
        await("everybody is answered again after killing %s in round %d (seed %d, %s, %s)"
                        .formatted(victim, round, seed, workers, writers))
                .atMost(PATIENCE)
                .until(() -> {
                    var now = answered();
                    return IntStream.range(0, now.size()).allMatch(i -> now.get(i) >= before.get(i) + AT_ONCE);
                });
        return commands + edits;
    }

    private List<Integer> answered() {
        return Stream.concat(
                        workers.stream().map(it -> it.answered.get()),
                        writers.stream().map(it -> it.visitor.confirmed()))
                .toList();
    }

    private ServerProcess application(String... make) throws IOException {
        return ServerProcess.start(FOLDER.resolve("log/application.log"), url, port, QUICK_START, make);
    }

    private void endProcesses() {
        if (application != null) {
            application.kill();
        }
        if (database != null) {
            database.close();
        }
    }

    /** Somebody who has a few commands under way at any moment. */
    private final class Worker {

        private final BoardServer.Board board;
        private final List<UUID> cards;
        private final BoardVisitor visitor;
        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        Worker(BoardServer.Board board, Map<String, String> cookie) throws IOException, InterruptedException {
            this.board = board;
            this.cards = new CopyOnWriteArrayList<>(board.cards());
            this.visitor = BoardVisitor.open(site, board.boardId(), cookie, BoardVisitor.Watcher.NOBODY);
        }

        void begin() {
            for (int i = 0; i < AT_ONCE; i++) {
                next();
            }
        }

        private void next() {
            visitor.does(command()).thenAccept(answer -> {
                if (answer.done()) {
                    ledger.acknowledged(answer.command(), answer.revision());
                } else {
                    refused.incrementAndGet();
                }
                answered.incrementAndGet();
                if (!stopped) {
                    next();
                }
            });
        }

        private Command command() {
            var dice = ThreadLocalRandom.current().nextInt(20);
            if (dice == 0) {
                var card = UUID.randomUUID();
                cards.add(card);
                return new Command.AddCard(card, one(board.lanes()), "Added", "en");
            }
            if (dice < 7) {
                var values = new HashMap<String, String>();
                values.put(Field.TITLE, "Renamed " + UUID.randomUUID());
                return new Command.SetFields(ItemId.card(one(cards)).toString(), values);
            }
            return new Command.MoveCard(one(cards), one(board.lanes()), one(cards), null);
        }

        private static <T> T one(List<T> things) {
            return things.get(ThreadLocalRandom.current().nextInt(things.size()));
        }

        @Override
        public String toString() {
            return visitor + ", answered " + answered + " times";
        }
    }

    /** Somebody who has a few edits of a text under way at any moment, each with words that nobody else writes. */
    private final class Writer implements TextVisitor.Watcher {

        private final TextVisitor visitor;

        Writer(String path, Map<String, String> cookie) throws IOException, InterruptedException {
            this.visitor = TextVisitor.open(site, path, cookie, this);
        }

        void begin() {
            await().atMost(PATIENCE).until(visitor::isConnected);
            for (int i = 0; i < AT_ONCE; i++) {
                next();
            }
        }

        private void next() {
            var words = UUID.randomUUID() + "\n";
            var sequence = visitor.writes(shown -> edit(shown, words));
            textLedger.written(visitor.client(), sequence, words);
        }

        /** Puts words in, and now and then takes others away, so that the text does not grow for ever. */
        private static ChangeSet edit(String shown, String words) {
            var dice = ThreadLocalRandom.current();
            var at = dice.nextInt(shown.length() + 1);
            var goes = Math.min(dice.nextInt(2 * words.length()), shown.length() - at);
            return ChangeSet.of()
                    .keep(at)
                    .replace(goes, words)
                    .keep(shown.length() - at - goes)
                    .build();
        }

        @Override
        public void confirmed(int sequence, long revision) {
            textLedger.acknowledged(visitor.client(), sequence, revision);
            if (!stopped) {
                next();
            }
        }

        @Override
        public String toString() {
            return visitor.toString();
        }
    }
}
