package org.citylabs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LivePageTest {

    private static final JsonNode COMMAND = JsonMapper.shared().createObjectNode();
    private static final Duration ALMOST = LivePage.PATIENCE.minusMillis(1);

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
    private final Deque<Runnable> pushes = new ArrayDeque<>();
    private final Host host = new Host();
    private final LivePage page = page(host);
    private final Wire wire = new Wire();

    private LivePage page(Host of) {
        return new LivePage("key", of, pushes::add, clock, () -> of.ended = true);
    }

    @Test
    void b12_atMostTwoPushesAreUnconfirmedAndWhatComesLaterWaitsTogether() {
        page.connect(wire, 0);
        for (int revision = 1; revision <= 10; revision++) {
            happens(page, host);
        }
        assertThat(host.shown).as("[B12] two pushes").containsExactly(1, 2);

        page.confirm(1);
        work();
        assertThat(host.shown).as("[B12] then all that has happened, at once").containsExactly(1, 2, 10);

        page.confirm(2);
        page.confirm(3);
        work();
        assertThat(host.shown).as("nothing that is shown is brought again").containsExactly(1, 2, 10);
    }

    @Test
    void b12_whatHappensWhileAPushIsOnItsWayGoesIntoTheNext() {
        for (int revision = 1; revision <= 5; revision++) {
            host.latest = revision;
            page.changed();
        }
        assertThat(pushes).as("one is brought up at a time").hasSize(1);
        work();
        assertThat(host.shown).containsExactly(5);
    }

    @Test
    void b12_aPageThatIsSlowDelaysNoOther() {
        var other = new Host();
        var quick = page(other);
        for (int revision = 1; revision <= 5; revision++) {
            happens(page, host);
            happens(quick, other);
            quick.confirm(other.shown.size());
        }
        assertThat(host.shown).hasSize(LivePage.UNCONFIRMED);
        assertThat(other.shown).as("[B12]").containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void b12_aPageIsGivenUpAfterThirtySecondsWithoutConfirmationEvenIfItSaysThatItIsThere() {
        happens(page, host);
        clock.goOn(ALMOST);
        page.heard();
        page.look();
        assertThat(host.lost).isFalse();
        clock.goOn(Duration.ofMillis(1));
        page.look();
        assertThat(host.lost).as("[B12]").isTrue();
        assertThat(host.away).as("it was heard of").isFalse();
    }

    /** Its connection for pushes is gone, and that of the channel is not: nothing ever runs before the next message. */
    @Test
    void b12_aPageWhosePushNeverLeavesIsGivenUpEvenIfItSaysThatItIsThere() {
        host.stuck = true;
        happens(page, host);
        clock.goOn(ALMOST);
        page.heard();
        page.look();
        assertThat(host.lost).isFalse();
        clock.goOn(Duration.ofMillis(1));
        page.look();
        assertThat(host.lost).as("[B12]").isTrue();
    }

    @Test
    void b12_aPushThatLeftInTimeIsOwedByThePageFromThenOn() {
        host.stuck = true;
        happens(page, host);
        clock.goOn(ALMOST);
        host.letGo();
        clock.goOn(ALMOST);
        page.look();
        assertThat(host.lost).as("it has had less than its time").isFalse();
        page.confirm(1);
        clock.goOn(LivePage.PATIENCE.multipliedBy(10));
        page.look();
        assertThat(host.lost).as("nothing is under way").isFalse();
    }

    @Test
    void b12_aPageThatConfirmsLateButDoesIsNotGivenUp() {
        happens(page, host);
        happens(page, host);
        clock.goOn(ALMOST);
        page.confirm(1);
        clock.goOn(ALMOST);
        page.look();
        assertThat(host.lost).isFalse();
        page.confirm(2);
        clock.goOn(LivePage.PATIENCE.multipliedBy(10));
        page.look();
        assertThat(host.lost).as("it owes nothing").isFalse();
    }

    @Test
    void b12_aPageCannotConfirmWhatItWasNotSent() {
        happens(page, host);
        page.confirm(1_000);
        for (int revision = 2; revision <= 5; revision++) {
            happens(page, host);
        }
        assertThat(host.shown).containsExactly(1, 2, 3);
    }

    @Test
    void b11_aPersonIsAwayThirtySecondsAfterTheLastWordAndBackWithTheNext() {
        page.looksAt("card:1", false);
        clock.goOn(ALMOST);
        page.look();
        assertThat(host.away).isFalse();
        clock.goOn(Duration.ofMillis(1));
        page.look();
        assertThat(host.away).as("[B11]").isTrue();
        page.heard();
        assertThat(host.away).isFalse();
    }

    @Test
    void b8_aPageThatCouldNotBeBroughtUpIsTriedAgain() {
        host.broken = true;
        happens(page, host);
        page.look();
        work();
        assertThat(host.shown).isEmpty();
        host.broken = false;
        page.look();
        work();
        assertThat(host.shown).as("[B8] without anything new happening").containsExactly(1);
    }

    @Test
    void b2_aCommandIsAnsweredOverTheConnectionOfThatMoment() {
        page.connect(wire, 0);
        var id = UUID.randomUUID();
        page.receive(id, COMMAND);
        var later = new Wire();
        page.connect(later, 0);
        assertThat(wire.closed).as("only one connection at a time").isTrue();
        host.answers.getFirst().complete(Map.of("done", true));
        assertThat(wire.heard).isEmpty();
        assertThat(later.heard).containsExactly(Map.of("t", "answer", "id", id, "done", true));
    }

    @Test
    void b3_aCommandOfWhichNothingCanBeToldIsToBeSentAgain() {
        page.connect(wire, 0);
        for (int i = 0; i < 120; i++) {
            page.receive(UUID.randomUUID(), COMMAND);
            host.answers.getLast().completeExceptionally(new IllegalStateException("The database is away"));
        }
        host.broken = true;
        for (int i = 0; i < 120; i++) {
            page.receive(UUID.randomUUID(), COMMAND);
        }
        assertThat(wire.heard).hasSize(240).allMatch(it -> it.get("t").equals("busy"));

        host.broken = false;
        page.receive(UUID.randomUUID(), COMMAND);
        assertThat(host.answers).as("none of them counts as under way any more").hasSize(121);
    }

    @Test
    void aPageThatSendsTooMuchAtOnceIsTold() {
        page.connect(wire, 0);
        for (int i = 0; i < 150; i++) {
            page.receive(UUID.randomUUID(), COMMAND);
        }
        assertThat(host.answers).hasSize(100);
        assertThat(wire.heard).hasSize(50).allMatch(it -> it.get("t").equals("busy"));
    }

    @Test
    void aPageThatHasEndedTakesNothingAndGetsNothing() {
        page.connect(wire, 0);
        page.end();
        happens(page, host);
        page.receive(UUID.randomUUID(), COMMAND);
        clock.goOn(LivePage.PATIENCE);
        page.look();
        assertThat(wire.closed).isTrue();
        assertThat(host.ended).isTrue();
        assertThat(host.shown).isEmpty();
        assertThat(host.answers).isEmpty();
        assertThat(host.away).isFalse();
    }

    private void happens(LivePage at, Host of) {
        of.latest++;
        at.changed();
        work();
    }

    private void work() {
        while (!pushes.isEmpty()) {
            pushes.pop().run();
        }
    }

    /** Shows a number that only grows. */
    private static final class Host implements LiveHost {

        private final List<Integer> shown = new ArrayList<>();
        private final List<CompletableFuture<Map<String, Object>>> answers = new ArrayList<>();
        private int latest;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean broken;
        private boolean stuck;
        private boolean away;
        private boolean lost;
        private boolean ended;

        @Override
        public @Nullable String owner() {
            return null;
        }

        @Override
        public void access(Runnable task) {
            if (stuck) {
                waiting.add(task);
            } else {
                task.run();
            }
        }

        void letGo() {
            stuck = false;
            waiting.pop().run();
        }

        @Override
        public boolean bringUp(int number) {
            if (broken) {
                throw new IllegalStateException("The database is away");
            }
            if (!shown.isEmpty() && shown.getLast() == latest) {
                return false;
            }
            shown.add(latest);
            assertThat(number).isEqualTo(shown.size());
            return true;
        }

        @Override
        public CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode command) {
            if (broken) {
                throw new IllegalStateException("The database is away");
            }
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        @Override
        public void looksAt(@Nullable String at, boolean editing) {
            away = false;
        }

        @Override
        public void away() {
            away = true;
        }

        @Override
        public void lost() {
            lost = true;
        }
    }

    private static final class Wire implements LivePage.Connection {

        private final List<Map<String, Object>> heard = new ArrayList<>();
        private boolean closed;

        @Override
        public void send(Map<String, Object> message) {
            heard.add(message);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
