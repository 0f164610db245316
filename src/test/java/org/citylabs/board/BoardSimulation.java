package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Order;
import org.citylabs.identity.PersonId;

/**
 * Some people at one board, with everything that can go wrong between them and it, in an order that a seed decides:
 * messages that come late or never, connections that break, answers that get lost, commands sent twice, transactions
 * that fail or are not heard of, and a server that starts again in the middle. Nothing runs beside anything else, so
 * that a seed always leads to the same story.
 */
final class BoardSimulation {

    private static final int COMMANDS_EACH = 200;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    private final RandomGenerator random;
    private final MemoryLog log = new MemoryLog();
    private final Ledger ledger = new Ledger();
    private final BoardId board;
    private final List<Person> people;
    private final RandomCommands commands;
    private final Deque<Runnable> writing = new ArrayDeque<>();
    private LiveBoard live;
    private boolean calm;
    private int restarts;
    private int broken;

    BoardSimulation(long seed) {
        random = new SplittableRandom(seed);
        var ids = IntStream.range(0, 3 + random.nextInt(4))
                .mapToObj(_ -> new PersonId(RandomCommands.id(random)))
                .toList();
        ids.forEach(log::letEdit);
        var state = log.create();
        board = new BoardId(state.board());
        commands = new RandomCommands(random, ids);
        log.decideFate(this::fate);
        live = alive(state);
        people = ids.stream().map(Person::new).toList();
    }

    /** Lets everybody do their part, then lets everything arrive, and looks whether the world is whole. */
    Story run() {
        while (people.stream().anyMatch(Person::hasMore)) {
            step();
        }
        calm = true;
        people.forEach(Person::connect);
        for (int i = 0; people.stream().anyMatch(it -> !it.isDone()); i++) {
            assertThat(i).as("everybody is answered in the end").isLessThan(100_000);
            step();
        }
        people.forEach(Person::look);
        verify();
        return new Story(ledger.size(), restarts, broken, commands.counted());
    }

    record Story(int acknowledged, int restarts, int broken, Map<RandomCommands.Deed, Integer> deeds) {}

    private void step() {
        var person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(calm ? 8 : 10)) {
            case 0, 1 -> person.think();
            case 2, 3 -> person.deliver();
            case 4 -> person.look();
            case 5, 6, 7 -> write();
            case 8 -> {
                if (random.nextInt(4) == 0) {
                    person.disconnect();
                    broken++;
                }
                person.connect();
            }
            default -> {
                if (random.nextInt(20) == 0) {
                    restart();
                }
            }
        }
    }

    private void write() {
        if (!writing.isEmpty()) {
            writing.pop().run();
        }
    }

    /** What waited in memory is gone, and with it every connection. */
    private void restart() {
        restarts++;
        writing.clear();
        people.forEach(Person::disconnect);
        live = alive(log.read(board).orElseThrow());
    }

    private LiveBoard alive(BoardState state) {
        return new LiveBoard(state, log, CLOCK, writing::add, BoardSimulation::again, random);
    }

    private static boolean again(RuntimeException failure, int failures) {
        if (failures > 100) {
            throw new AssertionError("Not a failure that passes", failure);
        }
        return true;
    }

    private MemoryLog.Fate fate() {
        if (calm || random.nextInt(12) > 0) {
            return MemoryLog.Fate.COMMITTED;
        }
        return random.nextBoolean() ? MemoryLog.Fate.FAILED : MemoryLog.Fate.UNHEARD;
    }

    private void verify() {
        var kept = log.read(board).orElseThrow();
        ledger.verify(log.all(board));
        assertThat(live.state()).as("[B8] the board in memory").isEqualTo(kept);
        assertThat(log.at(board, kept.revision()))
                .as("the log, played from its beginning")
                .contains(kept);
        people.forEach(it -> assertThat(it.view).as("[B8] every view").isEqualTo(kept));
        kept.lanes()
                .forEach(lane -> assertThat(kept.cards(lane.id().id()))
                        .as("[B5] a total order")
                        .isSortedAccordingTo(Comparator.comparing(Item::rank)
                                .thenComparing(item -> item.id().id())));
        assertThat(BoardState.of(board.value(), kept.revision(), kept.items()).lanes())
                .isEqualTo(kept.lanes());
        assertThat(ledger.size()).as("something happened").isPositive();
    }

    /** Somebody at a browser: knows what it shows, what it has sent, and what it has heard. */
    private final class Person {

        private final PersonId id;
        private final Map<UUID, Order> unanswered = new LinkedHashMap<>();
        private final List<Runnable> onTheWay = new ArrayList<>();
        private BoardState view = live.state();
        private int thought;
        private int connection;
        private boolean connected = true;

        Person(PersonId id) {
            this.id = id;
        }

        boolean hasMore() {
            return thought < COMMANDS_EACH;
        }

        boolean isDone() {
            return unanswered.isEmpty() && onTheWay.isEmpty() && writing.isEmpty();
        }

        void think() {
            if (hasMore()) {
                thought++;
                var order = new Order(RandomCommands.id(random), id, view.revision(), commands.next(view));
                unanswered.put(order.id(), order);
                send(order);
                if (random.nextInt(20) == 0) {
                    send(order);
                }
            }
        }

        /** One of the messages between this person and the server arrives, never mind in which order they were sent. */
        void deliver() {
            if (!onTheWay.isEmpty()) {
                onTheWay.remove(random.nextInt(Math.min(3, onTheWay.size()))).run();
            }
        }

        /** The view comes to the latest state, by the changes that it misses or from the beginning. */
        void look() {
            if (connected) {
                var before = view.revision();
                live.since(before)
                        .ifPresentOrElse(
                                changes -> changes.forEach(change -> view = view.apply(change)),
                                () -> view = log.read(board).orElseThrow());
                assertThat(view.revision()).as("[B8] never back").isGreaterThanOrEqualTo(before);
            }
        }

        void disconnect() {
            connected = false;
            connection++;
            onTheWay.clear();
        }

        void connect() {
            if (!connected) {
                connected = true;
                List.copyOf(unanswered.values()).forEach(this::send);
            }
        }

        private void send(Order order) {
            var sentBy = connection;
            if (connected) {
                onTheWay.add(() -> live.submit(order).thenAccept(outcome -> {
                    if (sentBy == connection) {
                        onTheWay.add(() -> hear(order, outcome));
                    }
                }));
            }
        }

        private void hear(Order order, Outcome outcome) {
            unanswered.remove(order.id());
            if (outcome instanceof Outcome.Done done) {
                ledger.acknowledged(order.id(), done.revision());
            }
        }
    }
}
