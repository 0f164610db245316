package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.citylabs.discussion.CommentPages;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaFilter.Order;
import org.citylabs.idea.Place;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Takes the figures we hold ourselves to: {@code ./citylabs bench}. It prints, and asserts only that what it measured
 * was really there.
 */
class Bench {

    private static final int IDEAS = 50_000;
    private static final int COMMENTS = 500_000;
    private static final int STARTS = 5;
    private static final String OBJECTS = "-XX:+UseCompactObjectHeaders";
    private static final int CALLS = 200;
    private static final int WARM_UP = 100;

    /** Of a UUID that sorts by a number, as those we make sort by time. */
    private static final String ID = """
            CAST(CONCAT(SUBSTR(LPAD(HEX(%1$s), 12, '0'), 1, 8), '-', SUBSTR(LPAD(HEX(%1$s), 12, '0'), 9, 4),
            '-7000-8000-000000000000') AS UUID)""";

    private static final String WORDS = """
            ELT(1 + %s %% 12, 'bench', 'tree', 'tram', 'water', 'library', 'playground', 'sensor', 'market', 'garden',
            'bicycle', 'lamp', 'school')""";

    private final String database = TestDatabase.fresh();

    @Test
    void figures() throws IOException, InterruptedException {
        try (var first = OwnRun.start(database, 0)) {
            first.world().haveCities();
            firstLoad(first.site());
        }
        fill();
        try (var full = OwnRun.start(database, 0, "--citylabs.search.rebuild=true")) {
            lists(full);
        }
        starts();
    }

    private void starts() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var app = Path.of("target/bench-app-" + ProcessHandle.current().pid());
        run(java, "-Djarmode=tools", "-jar", "target/citylabs.jar", "extract", "--destination", app.toString());
        var jar = app.resolve("citylabs.jar").toString();
        var cache = app.resolve("app.aot").toString();
        report("Packaged application, command to ready over HTTP", java, OBJECTS, "-jar", jar);
        run(java, OBJECTS, "-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh", "-jar", jar, url());
        report("The same with the ahead-of-time cache", java, OBJECTS, "-XX:AOTCache=" + cache, "-jar", jar);
    }

    private void report(String what, String... command) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            seconds.add(secondsToReady(command));
        }
        seconds.sort(null);
        print("%s: %.1f / %.1f / %.1f s (min, median, max of %d)"
                .formatted(what, seconds.getFirst(), seconds.get(STARTS / 2), seconds.getLast(), STARTS));
    }

    private double secondsToReady(String... command) throws IOException, InterruptedException {
        var port = freePort();
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(url(), "--server.port=" + port));
        var start = System.nanoTime();
        var process = quiet(all);
        try (var http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .build();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        assertThat(process.isAlive()).isTrue();
                        return isReady(http, health);
                    });
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    private String url() {
        return "--spring.datasource.url=" + database;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(quiet(List.of(command)).waitFor()).isZero();
    }

    private static Process quiet(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What the first page costs on the wire, and what the pages after it still cost. */
    private void firstLoad(Site site) {
        try (site) {
            var page = site.window();
            print("First load of /: " + bytes(page, "/"));
            print("Then /ideas: " + bytes(page, "/ideas"));
            print("Then /login: " + bytes(page, "/login"));
        }
    }

    private static String bytes(Page page, String path) {
        var network = page.context().newCDPSession(page);
        var kinds = new TreeMap<String, String>();
        var sizes = new TreeMap<String, Double>();
        network.on("Network.responseReceived", event -> kinds.put(text(event, "requestId"), text(event, "type")));
        network.on(
                "Network.loadingFinished",
                event -> sizes.merge(
                        kinds.getOrDefault(text(event, "requestId"), "Other"),
                        event.get("encodedDataLength").getAsDouble() / 1000,
                        Double::sum));
        network.send("Network.enable");
        page.navigate(path);
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        network.detach();
        assertThat(sizes).isNotEmpty();
        return sizes.values().stream().mapToDouble(it -> it).sum() > 0
                ? "%.0f kB on the wire %s"
                        .formatted(sizes.values().stream().mapToDouble(it -> it).sum(), rounded(sizes))
                : "nothing";
    }

    private static String rounded(TreeMap<String, Double> sizes) {
        var parts = new ArrayList<String>();
        sizes.forEach((kind, size) -> parts.add("%s %.0f".formatted(kind, size)));
        return parts.toString();
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }

    private void fill() {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        var author = jdbc.sql("SELECT id FROM identity_person LIMIT 1")
                .query(String.class)
                .single();
        var idea = ID.formatted("1700000000000 + seq * 1000");
        var title = "CONCAT('More of ', " + WORDS.formatted("seq") + ", ' and ', " + WORDS.formatted("(seq DIV 12)")
                + ", ' no ', seq)";
        var body = "CONCAT('It is about ', " + WORDS.formatted("(seq DIV 144)") + ", ' in street ', seq, '. ', "
                + "REPEAT('Everybody in the neighbourhood would gain by it. ', 8))";
        var columns = title + ", " + body + ", ELT(1 + seq % 3, 'mobility', 'talent', 'smart-city'), '', 'en'";
        jdbc.sql("INSERT INTO idea_idea (title, body, topic, place, language, id, number, author, anonymous, licence,"
                        + " state, city, revision, shown, submitted_at, public_key, published_at, supports, comments,"
                        + " version) SELECT " + columns + ", " + idea + ", 1000000 + seq, :author, FALSE, 'CC-BY-4.0',"
                        + " 'PUBLISHED', ELT(1 + seq % 2, 'bielefeld', 'tampere'), 1, 1, NOW(6), " + idea
                        + ", NOW(6), seq % 500, 10, 0 FROM seq_1_to_" + IDEAS)
                .param("author", author)
                .update();
        jdbc.sql("INSERT INTO idea_revision (title, body, topic, place, language, id, idea, revision, submitted_at,"
                        + " version) SELECT " + columns + ", " + idea + ", " + idea + ", 1, NOW(6), 0 FROM seq_1_to_"
                        + IDEAS)
                .update();
        for (var state : List.of("SUBMITTED", "PUBLISHED")) {
            var step = ID.formatted(("SUBMITTED".equals(state) ? 1600000000000L : 1800000000000L) + " + seq * 1000");
            jdbc.sql("INSERT INTO idea_step (id, idea, state, at, version) SELECT " + step + ", " + idea + ", '" + state
                            + "', NOW(6), 0 FROM seq_1_to_" + IDEAS)
                    .update();
        }
        // a tenth of all comments is about one idea
        var about = ID.formatted("1700000000000 + IF(seq % 10 = 0, 1, 1 + seq % " + IDEAS + ") * 1000");
        var comment = ID.formatted("1700000000000 + seq * 1000");
        jdbc.sql("INSERT INTO discussion_comment (id, thread, subject_kind, subject_id, author, words, language, state,"
                        + " replies, edits, written_at, version) SELECT " + comment + ", " + comment + ", 'idea', "
                        + about + ", :author, 'I would like that very much, above all in winter.', 'en', 'SHOWN', 0, 0,"
                        + " NOW(6), 0 FROM seq_1_to_" + COMMENTS)
                .param("author", author)
                .update();
        jdbc.sql("ANALYZE TABLE idea_idea, idea_revision, idea_step, discussion_comment")
                .query()
                .listOfRows();
    }

    private void lists(OwnRun full) {
        var catalog = full.bean(IdeaCatalog.class);
        var comments = full.bean(CommentPages.class);
        assertThat(catalog.figures().values().stream()
                        .mapToLong(IdeaCatalog.CityFigures::ideas)
                        .sum())
                .isEqualTo(IDEAS);
        var deep = Place.START;
        for (int i = 1; i < 500; i++) {
            deep = catalog.page(IdeaFilter.ALL, deep).next();
        }
        var page500 = deep;
        var supported = new IdeaFilter("", BIELEFELD, null, null, null, Order.MOST_SUPPORTED);
        var jdbc = full.bean(JdbcClient.class);
        measure(jdbc, "List of ideas, page 1", _ -> catalog.page(IdeaFilter.ALL, Place.START));
        measure(jdbc, "List of ideas, page 500", _ -> catalog.page(IdeaFilter.ALL, page500));
        measure(jdbc, "List of one city, most supported", _ -> catalog.page(supported, Place.START));
        measure(
                jdbc,
                "List by topic, city, language",
                i -> catalog.page(
                        new IdeaFilter("", BIELEFELD, i % 2 == 0 ? "talent" : "mobility", null, "en", Order.NEWEST),
                        Place.START));
        measure(jdbc, "Search, a word of 12,000 ideas", _ -> search(catalog, "library"));
        measure(jdbc, "Search, two words", _ -> search(catalog, "library tram"));
        measure(jdbc, "Search, a word of one idea", i -> search(catalog, "street " + (i + 17)));
        measure(jdbc, "Alike, while a title is typed", _ -> catalog.alike("A library at the tram stop", null));
        measure(jdbc, "One idea", i -> catalog.find(1_000_001L + i));
        measure(
                jdbc,
                "Comments of one idea",
                i -> comments.read(
                        catalog.find(1_000_002L + i).orElseThrow().id().subject(), null));
        var busiest = catalog.find(1_000_001L).orElseThrow().id().subject();
        measure(jdbc, "Comments of the busiest idea (50,000)", _ -> comments.read(busiest, null));
        measure(jdbc, "Home page's figures", _ -> catalog.figures());
    }

    private static Object search(IdeaCatalog catalog, String words) {
        return catalog.page(new IdeaFilter(words, null, null, null, null, Order.NEWEST), Place.START);
    }

    private static void measure(JdbcClient jdbc, String what, IntFunction<Object> call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.apply(i);
        }
        var before = questions(jdbc);
        call.apply(0);
        var statements = questions(jdbc) - before - 1;
        var times = IntStream.range(0, CALLS)
                .mapToLong(i -> {
                    var start = System.nanoTime();
                    call.apply(i);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        print("%s: %.1f / %.1f / %.1f ms (median, p95, max of %d), %d statements, commit and settings included"
                .formatted(
                        what,
                        times[CALLS / 2] / 1e6,
                        times[CALLS * 95 / 100] / 1e6,
                        times[CALLS - 1] / 1e6,
                        CALLS,
                        statements));
    }

    private static long questions(JdbcClient jdbc) {
        return jdbc.sql("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'")
                .query(Long.class)
                .single();
    }

    private static void print(String line) {
        System.out.println("| " + line);
    }
}
