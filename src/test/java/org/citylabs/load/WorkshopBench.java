package org.citylabs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.load.Figures.loadAverage;
import static org.citylabs.load.Figures.print;
import static org.citylabs.load.Figures.spread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.citylabs.demo.EmbeddedMariaDb;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the figures of workshops: {@code ./citylabs bench workshop}, or {@code bench workshop 200 60} for that many
 * guests, who write for that many seconds. Server, database and guests are processes of their own on one machine. It
 * prints, and asserts only that what it measured was really there.
 */
class WorkshopBench {

    private static final int PEOPLE = Integer.parseInt(System.getProperty("citylabs.bench.people", "200"));
    private static final int SECONDS = Integer.getInteger("citylabs.bench.seconds", 60);
    private static final int NOTES = 5;
    private static final int VOTING_SECONDS = 20;
    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path FOLDER = Path.of("target/workshop-bench");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STEP = Pattern.compile("\"key\":\"step\",\"feat\":1,\"value\":\"([0-9a-f-]{36})\"");
    private static final Pattern DOTS = Pattern.compile("class=dots>(\\d+) ");

    private final Random random = new Random(5);

    @Test
    void figures() throws IOException, InterruptedException {
        print("Load average at the beginning: " + loadAverage());
        try (var database = EmbeddedMariaDb.start(
                Path.of(".data/mariadb-programs"), FOLDER.resolve("mariadb"), Figures.DURABLE.toArray(String[]::new))) {
            for (int run = 0; run < RUNS; run++) {
                var name = UUID.randomUUID().toString().substring(0, 8);
                run(database.database("workshop_" + name));
            }
        }
        print("Load average at the end: " + loadAverage());
    }

    private void run(String url) throws IOException, InterruptedException {
        var port = Figures.freePort();
        try (var server = ServerProcess.start(
                        WorkshopServer.class,
                        FOLDER.resolve("log/server.log"),
                        url,
                        port,
                        Figures.options(),
                        Integer.toString(PEOPLE),
                        "");
                var site = FlowSite.at(port)) {
            var guests = come(site, server.made());
            server.tell("collect");
            var collecting = step(guests);
            var writing = act(
                    guests,
                    NOTES,
                    SECONDS,
                    (_, i) -> JSON.createObjectNode()
                            .put("do", "write")
                            .put("step", collecting)
                            .put("note", UUID.randomUUID().toString())
                            .put("text", "A thought of a guest, the number of which is " + i)
                            .put("language", "fi"));
            print("%d guests write %d notes within %d s: acknowledged after %s ms"
                    .formatted(PEOPLE, PEOPLE * NOTES, SECONDS, spread(writing)));
            reveal(server, guests);
            server.tell("vote");
            var voting = await().atMost(PATIENCE).until(() -> step(guests), it -> !it.equals(collecting));
            var cards = guests.getFirst().cards();
            var given = new ArrayList<int[]>();
            guests.forEach(_ -> given.add(new int[cards.size()]));
            var votes = act(guests, WorkshopServer.DOTS, VOTING_SECONDS, (guest, _) -> {
                var card = random.nextInt(cards.size());
                return JSON.createObjectNode()
                        .put("do", "vote")
                        .put("step", voting)
                        .put("card", cards.get(card))
                        .put("dots", ++given.get(guest)[card]);
            });
            print("%d guests give %d dots each within %d s: acknowledged after %s ms"
                    .formatted(PEOPLE, WorkshopServer.DOTS, VOTING_SECONDS, spread(votes)));
            close(server, guests);
            guests.forEach(WorkshopVisitor::vanish);
        }
    }

    private List<WorkshopVisitor> come(FlowSite site, BoardServer.Made made) {
        var coming = new ArrayList<CompletableFuture<WorkshopVisitor>>();
        try (var four = Executors.newFixedThreadPool(4)) {
            made.cookies()
                    .forEach(cookie ->
                            coming.add(CompletableFuture.supplyAsync(() -> open(site, made.labPath(), cookie), four)));
        }
        var guests = coming.stream().map(CompletableFuture::join).toList();
        await().atMost(PATIENCE).until(() -> guests.stream().allMatch(WorkshopVisitor::isConnected));
        return guests;
    }

    private static WorkshopVisitor open(FlowSite site, String path, Map<String, String> cookie) {
        try {
            return WorkshopVisitor.open(site, path, cookie);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step that all of them are in. */
    private static String step(List<WorkshopVisitor> guests) {
        return await().atMost(PATIENCE)
                .until(
                        () -> guests.stream()
                                .map(WorkshopVisitor::step)
                                .distinct()
                                .toList(),
                        it -> it.size() == 1 && !it.getFirst().isEmpty())
                .getFirst();
    }

    /** What a guest does next. */
    private interface Act {
        ObjectNode of(int guest, int time);
    }

    private record Planned(int guest, int time, long at) {}

    /** Each does something some times, at moments of their own; the milliseconds until it was acknowledged. */
    private List<Double> act(List<WorkshopVisitor> guests, int times, int seconds, Act act) {
        var planned = IntStream.range(0, guests.size())
                .boxed()
                .flatMap(guest -> IntStream.range(0, times)
                        .mapToObj(i -> new Planned(guest, i, random.nextLong(seconds * 1_000_000_000L))))
                .sorted(Comparator.comparingLong(Planned::at))
                .toList();
        var took = new ArrayList<CompletableFuture<Double>>();
        var start = System.nanoTime();
        for (var next : planned) {
            var left = start + next.at() - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
            var began = System.nanoTime();
            took.add(guests.get(next.guest())
                    .does(act.of(next.guest(), next.time()))
                    .thenApply(done -> {
                        assertThat(done).isTrue();
                        return (System.nanoTime() - began) / 1e6;
                    }));
        }
        return took.stream().map(CompletableFuture::join).toList();
    }

    private static void reveal(ServerProcess server, List<WorkshopVisitor> guests) throws IOException {
        var began = System.nanoTime();
        server.tell("reveal");
        await().pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(() -> guests.stream().allMatch(it -> it.cards().size() == PEOPLE * NOTES));
        print("%d cards revealed: complete on each of %d pages after %s s"
                .formatted(
                        PEOPLE * NOTES,
                        PEOPLE,
                        spread(guests.stream()
                                .map(it -> (it.cardsAt() - began) / 1e9)
                                .toList())));
    }

    private static void close(ServerProcess server, List<WorkshopVisitor> guests) throws IOException {
        var began = System.nanoTime();
        server.tell("close");
        await().pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(() -> guests.stream().noneMatch(it -> it.shown().isEmpty()));
        var took = (System.nanoTime() - began) / 1e9;
        Function<WorkshopVisitor, Integer> sum = guest -> DOTS.matcher(guest.shown())
                .results()
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .sum();
        assertThat(guests).allMatch(it -> sum.apply(it) == PEOPLE * WorkshopServer.DOTS);
        print("The vote closed: %d dots counted, the result on each page after %.1f s; load %s"
                .formatted(sum.apply(guests.getFirst()), took, loadAverage()));
    }

    static String stepIn(String message) {
        var found = STEP.matcher(message);
        return found.find() ? found.group(1) : "";
    }
}
