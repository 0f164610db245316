package org.citylabs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.load.Figures.loadAverage;
import static org.citylabs.load.Figures.of;
import static org.citylabs.load.Figures.ownTime;
import static org.citylabs.load.Figures.print;
import static org.citylabs.load.Figures.processorTime;
import static org.citylabs.load.Figures.spread;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.citylabs.board.BoardFilling;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Command;
import org.citylabs.demo.EmbeddedMariaDb;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the figures of boards: {@code ./citylabs bench board}. Server, database and people are processes of their own
 * on one machine. It prints, and asserts only that what it measured was really there.
 */
class BoardBench {

    private static final int[] PEOPLE = Arrays.stream(System.getProperty("citylabs.bench.people", "2,20,100,200,500")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int CARDS = 200;
    private static final int MANY_CARDS = 1_000;
    private static final int MOVERS = 10;
    private static final int MOVES_PER_SECOND = 10;
    private static final int RUNS = 3;
    private static final int WARM_UP_MOVES = 50;
    private static final int MOVES = 150;
    private static final int OPENINGS = 30;
    private static final int SHORT_HISTORY = 1_000;
    private static final int LONG_HISTORY = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path FOLDER = Path.of("target/board-bench");

    private static final String USABLE = """
            count => new Promise(done => {
              const look = () =>
                document.querySelectorAll('ul.cards > li').length === count &&
                document.querySelector('.save-state')?.dataset.state === 'saved'
                  ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
                  : requestAnimationFrame(look);
              look();
            })""";

    private final Random random = new Random(5);

    @Test
    void figures() throws IOException, InterruptedException {
        print("Load average at the beginning: " + loadAverage());
        try (var database = EmbeddedMariaDb.start(
                Path.of(".data/mariadb-programs"), FOLDER.resolve("mariadb"), Figures.DURABLE.toArray(String[]::new))) {
            var name = UUID.randomUUID().toString().substring(0, 8);
            together(database, database.database("bench_" + name));
            history(database.database("history_" + name));
        }
        print("Load average at the end: " + loadAverage());
    }

    // --- Many people at once

    private void together(EmbeddedMariaDb database, String url) throws IOException, InterruptedException {
        var port = Figures.freePort();
        var most = Arrays.stream(PEOPLE).max().orElseThrow();
        try (var server = ServerProcess.start(
                        FOLDER.resolve("log/server.log"),
                        url,
                        port,
                        Figures.options(),
                        Integer.toString(most),
                        CARDS + "," + MANY_CARDS);
                var site = FlowSite.at(port)) {
            var made = server.made();
            var all = new ArrayList<Person>();
            opening(site, made, made.boards().get(1), MANY_CARDS);
            opening(site, made, made.boards().get(0), CARDS);
            chromium(port, made);
            for (var count : PEOPLE) {
                var before = all.isEmpty() ? 0 : all.size();
                var heapBefore = server.heapAfterCollection();
                var start = System.nanoTime();
                come(site, made, all, count);
                var took = (System.nanoTime() - start) / 1e9;
                move(database, server, made.boards().getFirst(), all, false);
                var heap = server.heapAfterCollection();
                print("%d people: heap %.0f kB for each further page; they came within %.1f s"
                        .formatted(count, (heap - heapBefore) / 1e3 / (count - before), took));
            }
            move(database, server, made.boards().getFirst(), all.subList(0, Math.min(most, 200)), true);
            all.forEach(it -> it.visitor.vanish());
        }
    }

    private void come(FlowSite site, BoardServer.Made made, List<Person> all, int count) throws InterruptedException {
        var fresh =
                IntStream.range(all.size(), count).mapToObj(_ -> new Person()).toList();
        var cookies = made.cookies().subList(all.size(), count);
        try (var four = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < fresh.size(); i++) {
                var person = fresh.get(i);
                var cookie = cookies.get(i);
                four.execute(() -> person.come(site, made.boards().getFirst().boardId(), cookie));
            }
        }
        all.addAll(fresh);
        assertThat(all).allMatch(it -> it.visitor != null);
        await().atMost(PATIENCE).until(() -> all.stream().allMatch(it -> it.visitor.isConnected()));
    }

    /** Times from sending a move to its arrival at everybody else, in milliseconds, sorted. */
    private record Run(double[] times, double serverCores, double databaseCores, double clientCores) {

        double at(double share) {
            return times[Math.min(times.length - 1, (int) (times.length * share))];
        }

        double max() {
            return times[times.length - 1];
        }
    }

    private void move(
            EmbeddedMariaDb database,
            ServerProcess server,
            BoardServer.Board board,
            List<Person> people,
            boolean looks) {
        moves(board, people, WARM_UP_MOVES, looks);
        var runs = new ArrayList<Run>();
        for (int i = 0; i < RUNS; i++) {
            people.forEach(Person::reset);
            System.gc();
            var start = System.nanoTime();
            var serverTime = server.processorTime();
            var databaseTime = processorTime(database);
            var clientTime = ownTime();
            var sent = moves(board, people, MOVES, looks);
            var wall = System.nanoTime() - start;
            runs.add(new Run(
                    times(people, sent),
                    server.processorTime().minus(serverTime).toNanos() / (double) wall,
                    processorTime(database).minus(databaseTime).toNanos() / (double) wall,
                    (ownTime() - clientTime) / (double) wall));
        }
        print("%d people%s: p50 %s, p95 %s, p99 %s, max %s ms; server %s, database %s, these people %s cores; load %s"
                .formatted(
                        people.size(),
                        looks ? ", each move with a look at the card" : "",
                        of(runs, it -> it.at(.5)),
                        of(runs, it -> it.at(.95)),
                        of(runs, it -> it.at(.99)),
                        of(runs, Run::max),
                        of(runs, Run::serverCores),
                        of(runs, Run::databaseCores),
                        of(runs, Run::clientCores),
                        loadAverage()));
    }

    private record Sent(int by, long at, CompletableFuture<BoardVisitor.Answer> answer) {}

    private List<Sent> moves(BoardServer.Board board, List<Person> people, int count, boolean looks) {
        var sent = new ArrayList<Sent>();
        var next = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var by = random.nextInt(Math.min(MOVERS, people.size()));
            var visitor = people.get(by).visitor;
            var card = one(board.cards());
            var move = new Command.MoveCard(card, one(board.lanes()), one(board.cards()), null);
            if (looks) {
                visitor.looksAt("card:" + card);
            }
            sent.add(new Sent(by, System.nanoTime(), visitor.does(move)));
            next += 1_000_000_000 / MOVES_PER_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        var last = sent.stream()
                .mapToLong(it -> it.answer()
                        .orTimeout(5, java.util.concurrent.TimeUnit.MINUTES)
                        .join()
                        .revision())
                .max()
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> people.stream().allMatch(it -> it.visitor.revision() >= last));
        return sent;
    }

    private static double[] times(List<Person> people, List<Sent> sent) {
        var times = new ArrayList<Double>(people.size() * sent.size());
        for (var move : sent) {
            var answer = move.answer().join();
            assertThat(answer.done()).isTrue();
            for (int i = 0; i < people.size(); i++) {
                if (i != move.by()) {
                    times.add((people.get(i).arrival(answer.revision()) - move.at()) / 1e6);
                }
            }
        }
        return times.stream().mapToDouble(it -> it).sorted().toArray();
    }

    /** Somebody at the board, who notes when a revision came. */
    private static final class Person {

        private final List<long[]> arrivals = new ArrayList<>();
        private volatile BoardVisitor visitor;

        void come(FlowSite site, BoardId board, Map<String, String> cookie) {
            try {
                visitor = BoardVisitor.open(site, board, cookie, this::note);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private synchronized void note(long revision, long arrived) {
            arrivals.add(new long[] {revision, arrived});
        }

        synchronized void reset() {
            arrivals.clear();
        }

        /** When it was first at that revision, or at a later one. */
        synchronized long arrival(long revision) {
            int low = 0;
            int high = arrivals.size() - 1;
            while (low < high) {
                int middle = (low + high) / 2;
                if (arrivals.get(middle)[0] < revision) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            assertThat(arrivals.get(low)[0]).isGreaterThanOrEqualTo(revision);
            return arrivals.get(low)[1];
        }
    }

    // --- Opening

    private void opening(FlowSite site, BoardServer.Made made, BoardServer.Board board, int cards)
            throws IOException, InterruptedException {
        var drawn = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        int size = 0;
        for (int i = 0; i < 2 * OPENINGS; i++) {
            var start = System.nanoTime();
            try (var page = site.open(
                    "/boards/" + board.id(),
                    made.cookies().get(i % made.cookies().size()),
                    PushListener.NONE)) {
                if (i >= OPENINGS) {
                    whole.add((System.nanoTime() - start) / 1e6);
                    drawn.add(page.timeOfFirstMessage() / 1e6);
                }
                size = page.lengthOfFirstMessage();
            }
        }
        print("Board of %,d cards: first message %.0f kB, drawn within %s ms; with the page around it %s ms"
                .formatted(cards, size / 1e3, spread(drawn), spread(whole)));
    }

    private static void chromium(int port, BoardServer.Made made) {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("CITYLABS_CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            for (int i = 0; i < 2; i++) {
                usable(browser, port, made, made.boards().get(i), i == 0 ? CARDS : MANY_CARDS);
            }
        }
    }

    private static void usable(Browser browser, int port, BoardServer.Made made, BoardServer.Board board, int cards) {
        var base = "http://localhost:" + port;
        var first = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        for (int i = 0; i < 6; i++) {
            try (var context = browser.newContext()) {
                made.cookies()
                        .get(i % made.cookies().size())
                        .forEach((name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(base))));
                var page = context.newPage();
                for (int visit = 0; visit < 3; visit++) {
                    page.navigate(
                            base + "/boards/" + board.id(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                    var millis = ((Number) page.evaluate(USABLE, cards)).doubleValue();
                    if (i > 0) {
                        (visit == 0 ? first : again).add(millis);
                    }
                }
            }
        }
        print("Board of %,d cards in Chromium, usable after %s ms with an empty cache, %s ms later"
                .formatted(cards, spread(first), spread(again)));
    }

    // --- History

    private void history(String url) throws IOException, InterruptedException {
        try (var context = BoardServer.run(
                "--spring.datasource.url=" + url,
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--citylabs.base-url=http://localhost",
                "--citylabs.outbox-interval=1h")) {
            var filling = context.getBean(BoardFilling.class);
            var person = context.getBean(World.class).citizenOf(World.BIELEFELD);
            var lab = context.getBean(OpenLab.class).open(person, World.BIELEFELD);
            var cookie = context.getBean(TestPeople.class).cookie(person);
            var boards = new ArrayList<BoardId>();
            for (var changes : new int[] {SHORT_HISTORY, LONG_HISTORY}) {
                var board = context.getBean(OpenBoard.class).open(lab, person);
                filling.fill(board, List.of(person), CARDS);
                var start = System.nanoTime();
                filling.live(board, person, changes);
                print("%,d changes of one board, 500 under way at once: %.0f a second"
                        .formatted(changes, changes * 1e9 / (System.nanoTime() - start)));
                boards.add(board);
            }
            var port = ((WebServerApplicationContext) context).getWebServer().getPort();
            try (var site = FlowSite.at(port)) {
                open(site, filling, context.getBean(JdbcClient.class), boards, cookie);
            }
        }
    }

    /** In turn, so that whatever else happens on the machine meets both. */
    private static void open(
            FlowSite site, BoardFilling filling, JdbcClient jdbc, List<BoardId> boards, Map<String, String> cookie)
            throws IOException, InterruptedException {
        var reads = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        var pages = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        var readStatements = List.of(new HashSet<Long>(), new HashSet<Long>());
        var pageStatements = List.of(new HashSet<Long>(), new HashSet<Long>());
        for (int i = 0; i < 2 * OPENINGS; i++) {
            for (int which = 0; which < boards.size(); which++) {
                var board = boards.get(which);
                var before = questions(jdbc);
                var start = System.nanoTime();
                filling.read(board);
                var read = (System.nanoTime() - start) / 1e6;
                var statements = questions(jdbc) - before - 1;
                filling.forget();
                var beforePage = questions(jdbc);
                try (var page = site.open("/boards/" + board.value(), cookie, PushListener.NONE)) {
                    if (i >= OPENINGS) {
                        reads.get(which).add(read);
                        readStatements.get(which).add(statements);
                        pages.get(which).add(page.timeOfFirstMessage() / 1e6);
                        pageStatements.get(which).add(questions(jdbc) - beforePage - 1);
                    }
                }
            }
        }
        for (int which = 0; which < boards.size(); which++) {
            print("Board of %d cards after %,d changes, not in memory: read within %s ms, %s statements;"
                            .formatted(
                                    CARDS,
                                    which == 0 ? SHORT_HISTORY : LONG_HISTORY,
                                    spread(reads.get(which)),
                                    least(readStatements.get(which)))
                    + " page drawn within %s ms, %s statements"
                            .formatted(spread(pages.get(which)), least(pageStatements.get(which))));
        }
    }

    private static long least(Set<Long> counts) {
        return counts.stream().mapToLong(it -> it).min().orElseThrow();
    }

    private static long questions(JdbcClient jdbc) {
        return jdbc.sql("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'")
                .query(Long.class)
                .single();
    }

    // --- Figures

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
