package org.citylabs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.load.Figures.loadAverage;
import static org.citylabs.load.Figures.of;
import static org.citylabs.load.Figures.ownTime;
import static org.citylabs.load.Figures.print;
import static org.citylabs.load.Figures.processorTime;
import static org.citylabs.load.Figures.spread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.citylabs.demo.EmbeddedMariaDb;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.LabCatalog;
import org.citylabs.testing.MovableClock;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.RebaseSpeed;
import org.citylabs.text.TextFilling;
import org.citylabs.text.TextId;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Takes the figures of joint texts: {@code ./citylabs bench text}, or {@code bench text 200 5} for that many people and
 * seconds. Server, database and people are processes of their own on one machine. It prints, and asserts only that what
 * it measured was really there.
 */
class TextBench {

    private static final int[] PEOPLE = Arrays.stream(System.getProperty("citylabs.bench.people", "20,100,200,350")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int SECONDS = Integer.getInteger("citylabs.bench.seconds", 15);
    private static final int LENGTH = 2_000;
    private static final int WRITERS = 20;
    private static final long PAUSE = 500_000_000;
    private static final String WORDS = "ten more, ";
    private static final int RUNS = 3;
    private static final int WARM_UP_SECONDS = 5;
    private static final int OPENINGS = 30;
    private static final long SHORT_HISTORY = 1_099; // as far as can be from the last snapshot
    private static final long LONG_HISTORY = 100_099;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGER_THAN_IN_MEMORY = Duration.ofMinutes(2);
    private static final Path FOLDER = Path.of("target/text-bench");

    private final Random random = new Random(5);

    @Test
    void figures() throws IOException, InterruptedException, RunnerException {
        print("Load average at the beginning: " + loadAverage());
        rebase();
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
                        FOLDER.resolve("log/server.log"), url, port, Figures.options(), Integer.toString(most), "");
                var site = FlowSite.at(port)) {
            var all = new ArrayList<Person>();
            for (var count : PEOPLE) {
                var before = all.size();
                var heapBefore = server.heapAfterCollection();
                var start = System.nanoTime();
                come(site, server.made(), all, count);
                var took = (System.nanoTime() - start) / 1e9;
                write(database, server, all);
                var heap = server.heapAfterCollection();
                print("%d people: heap %.1f MB, %.0f kB for each further page; they came within %.1f s"
                        .formatted(count, heap / 1e6, (heap - heapBefore) / 1e3 / (count - before), took));
            }
            all.forEach(it -> it.visitor.vanish());
        }
    }

    private void come(FlowSite site, BoardServer.Made made, List<Person> all, int count) {
        var fresh =
                IntStream.range(all.size(), count).mapToObj(_ -> new Person()).toList();
        var cookies = made.cookies().subList(all.size(), count);
        try (var four = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < fresh.size(); i++) {
                var person = fresh.get(i);
                var cookie = cookies.get(i);
                four.execute(() -> person.come(site, made.labPath(), cookie));
            }
        }
        var first = all.isEmpty();
        all.addAll(fresh);
        assertThat(all).allMatch(it -> it.visitor != null);
        await().atMost(PATIENCE).until(() -> all.stream().allMatch(it -> it.visitor.isConnected()));
        if (first) {
            all.getFirst()
                    .visitor
                    .writes(_ -> ChangeSet.of()
                            .replace(0, WORDS.repeat(LENGTH / WORDS.length()))
                            .build());
        }
        settle(all);
    }

    /** Everything is saved, and everybody shows the same. */
    private static void settle(List<Person> people) {
        await("everybody shows everything: " + people).atMost(PATIENCE).until(() -> {
            var latest = people.stream().mapToLong(it -> it.visitor.revision()).max();
            return people.stream()
                    .allMatch(it -> it.visitor.unconfirmed() == 0 && it.visitor.revision() == latest.getAsLong());
        });
        var text = people.getFirst().visitor.shown();
        assertThat(people)
                .as("all show the same")
                .allMatch(it -> it.visitor.shown().equals(text));
    }

    /** Times from an insertion to its arrival at everybody else, in milliseconds, sorted. */
    private record Run(double[] times, double serverCores, double databaseCores, double clientCores) {

        double at(double share) {
            return times[Math.min(times.length - 1, (int) (times.length * share))];
        }

        double max() {
            return times[times.length - 1];
        }
    }

    private void write(EmbeddedMariaDb database, ServerProcess server, List<Person> people) {
        write(people, WARM_UP_SECONDS);
        var runs = new ArrayList<Run>();
        long deliveries = 0;
        for (int i = 0; i < RUNS; i++) {
            people.forEach(Person::reset);
            System.gc();
            var start = System.nanoTime();
            var serverTime = server.processorTime();
            var databaseTime = processorTime(database);
            var clientTime = ownTime();
            var insertions = write(people, SECONDS);
            var wall = System.nanoTime() - start;
            var times = times(people);
            assertThat(times).as("deliveries").hasSize(insertions * (people.size() - 1));
            deliveries += times.length;
            runs.add(new Run(
                    times,
                    server.processorTime().minus(serverTime).toNanos() / (double) wall,
                    processorTime(database).minus(databaseTime).toNanos() / (double) wall,
                    (ownTime() - clientTime) / (double) wall));
        }
        print("%d people, %d of them write: p50 %s, p95 %s, p99 %s, max %s ms; %,d deliveries, none missing;"
                        .formatted(
                                people.size(),
                                Math.min(WRITERS, people.size()),
                                of(runs, it -> it.at(.5)),
                                of(runs, it -> it.at(.95)),
                                of(runs, it -> it.at(.99)),
                                of(runs, Run::max),
                                deliveries)
                + " server %s, database %s, these people %s cores; load %s"
                        .formatted(
                                of(runs, Run::serverCores),
                                of(runs, Run::databaseCores),
                                of(runs, Run::clientCores),
                                loadAverage()));
    }

    private record Planned(int by, long at) {}

    /** Each writer keeps to a rhythm of their own. */
    private int write(List<Person> people, int seconds) {
        var planned = IntStream.range(0, Math.min(WRITERS, people.size()))
                .boxed()
                .flatMap(by -> {
                    var phase = random.nextLong(PAUSE);
                    return IntStream.range(0, seconds * 2).mapToObj(i -> new Planned(by, phase + i * PAUSE));
                })
                .sorted(Comparator.comparingLong(Planned::at))
                .toList();
        var start = System.nanoTime();
        for (var next : planned) {
            var left = start + next.at() - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
            people.get(next.by()).insert(random);
        }
        settle(people);
        return planned.size();
    }

    private static double[] times(List<Person> people) {
        var times = new ArrayList<Double>();
        for (var writer : people) {
            for (var insertion : writer.insertions()) {
                for (var reader : people) {
                    if (reader != writer) {
                        times.add((reader.arrival(insertion.revision()) - insertion.at()) / 1e6);
                    }
                }
            }
        }
        return times.stream().mapToDouble(it -> it).sorted().toArray();
    }

    private record Insertion(long at, long revision) {}

    /** Somebody at the text, who notes when an update came, and when they wrote one. */
    private static final class Person implements TextVisitor.Watcher {

        private final List<long[]> arrivals = new ArrayList<>();
        private final List<Long> began = new ArrayList<>();
        private final List<Long> revisions = new ArrayList<>();
        private volatile TextVisitor visitor;

        void come(FlowSite site, String path, Map<String, String> cookie) {
            try {
                visitor = TextVisitor.open(site, path, cookie, this);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Puts words in; once the text is as long as it should be, as many go elsewhere. */
        void insert(Random random) {
            var began = System.nanoTime();
            synchronized (this) {
                this.began.add(began);
            }
            visitor.writes(text -> {
                var goes = text.length() > LENGTH ? WORDS.length() : 0;
                var first = random.nextInt(text.length() / 2);
                var second = first + random.nextInt(text.length() - first - goes);
                return ChangeSet.of()
                        .keep(first)
                        .replace(0, WORDS)
                        .keep(second - first)
                        .replace(goes, "")
                        .keep(text.length() - second - goes)
                        .build();
            });
        }

        @Override
        public synchronized void shown(long revision, long arrived) {
            arrivals.add(new long[] {revision, arrived});
        }

        @Override
        public synchronized void confirmed(int sequence, long revision) {
            revisions.add(revision);
        }

        synchronized void reset() {
            arrivals.clear();
            began.clear();
            revisions.clear();
        }

        synchronized List<Insertion> insertions() {
            assertThat(revisions).as("each is saved").hasSameSizeAs(began);
            return IntStream.range(0, began.size())
                    .mapToObj(i -> new Insertion(began.get(i), revisions.get(i)))
                    .toList();
        }

        /** When it was first at that revision, or at a later one; all updates come in order, with no gap. */
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

        @Override
        public String toString() {
            return visitor.toString();
        }
    }

    // --- One edit

    private static void rebase() throws RunnerException {
        var options = new OptionsBuilder()
                .include(RebaseSpeed.class.getName())
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(SECONDS)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.SECONDS)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (var result : new Runner(options).run()) {
            var figure = result.getPrimaryResult().getStatistics();
            print("Edits moved past another and applied to 10,000 characters (%s): %,.0f a second (%,.0f-%,.0f)"
                    .formatted(
                            result.getParams().getParam("words"),
                            figure.getPercentile(50),
                            figure.getMin(),
                            figure.getMax()));
        }
    }

    // --- History

    @TestConfiguration
    static class Clocks {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.systemUTC());
        }
    }

    private record Kept(TextId text, String path, List<Double> reads, List<Double> drawn, List<Double> here) {}

    private static void history(String url) throws IOException, InterruptedException {
        try (var context = BoardServer.run(
                List.of(Clocks.class, TextFilling.class),
                "--spring.datasource.url=" + url,
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--citylabs.base-url=http://localhost",
                "--citylabs.outbox-interval=1h")) {
            var filling = context.getBean(TextFilling.class);
            var person = context.getBean(World.class).citizenOf(World.BIELEFELD);
            var texts = new ArrayList<Kept>();
            for (var updates : new long[] {SHORT_HISTORY, LONG_HISTORY}) {
                var lab = context.getBean(OpenLab.class).open(person, World.BIELEFELD);
                var text = filling.fill(lab.subject(), person, LENGTH, updates);
                var path = context.getBean(LabCatalog.class)
                        .summary(lab)
                        .orElseThrow()
                        .path();
                texts.add(new Kept(text, path, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            }
            var port = ((WebServerApplicationContext) context).getWebServer().getPort();
            var cookie = context.getBean(TestPeople.class).cookie(person);
            try (var site = FlowSite.at(port)) {
                for (int i = 0; i < 2 * OPENINGS; i++) {
                    for (var text : texts) { // in turn, so that whatever else happens meets both
                        open(site, filling, context.getBean(MovableClock.class), text, cookie, i >= OPENINGS);
                    }
                }
            }
            for (int i = 0; i < texts.size(); i++) {
                print(
                        "Text of %,d characters after %,d updates, not in memory: read within %s ms; page drawn within %s ms;"
                                        .formatted(
                                                LENGTH,
                                                i == 0 ? SHORT_HISTORY : LONG_HISTORY,
                                                spread(texts.get(i).reads()),
                                                spread(texts.get(i).drawn()))
                                + " from asking for the page until the text was there %s ms"
                                        .formatted(spread(texts.get(i).here())));
            }
        }
    }

    private static void open(
            FlowSite site,
            TextFilling filling,
            MovableClock clock,
            Kept kept,
            Map<String, String> cookie,
            boolean counts)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        assertThat(filling.read(kept.text())).isEqualTo(LENGTH);
        var read = (System.nanoTime() - start) / 1e6;
        clock.goOn(LONGER_THAN_IN_MEMORY);
        filling.forget();
        var asked = System.nanoTime();
        var visitor = TextVisitor.open(site, kept.path(), cookie, TextVisitor.Watcher.NOBODY);
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(visitor::isConnected);
        var here = (System.nanoTime() - asked) / 1e6;
        assertThat(visitor.shown()).hasSize(LENGTH);
        if (counts) {
            kept.reads().add(read);
            kept.drawn().add(visitor.page().timeOfFirstMessage() / 1e6);
            kept.here().add(here);
        }
        visitor.close();
    }
}
