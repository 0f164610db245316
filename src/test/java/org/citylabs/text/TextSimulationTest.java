package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several people write one text, by seed: pushes get lost before and after they were taken, are sent again, wait, and
 * transactions fail. In the end all see the same, and everything written is there once.
 */
class TextSimulationTest {

    private static final int STEPS = 400;

    static LongStream seeds() {
        return new Random().longs(Boolean.getBoolean("citylabs.long") ? 2_000 : 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void t1_t3_everybodyComesToTheSameText(long seed) {
        var run = new Run(new Random(seed));
        run.play();
        run.settle();
        assertThat(run.committed()).as("[guard] edits that were committed").isGreaterThan(STEPS / 10);
        run.check();
    }

    /** One simulated afternoon. */
    private static final class Run {

        private final Random random;
        private final MemoryTextLog log = new MemoryTextLog();
        private final TextId id = new TextId(UUID.randomUUID());
        private final List<TestTab> tabs = new ArrayList<>();
        private final List<TextPush> wandering = new ArrayList<>();
        private final Map<TextPush, CompletableFuture<TextOutcome>> answers = new HashMap<>();
        private LiveText text;
        private boolean troubles = true;

        Run(Random random) {
            this.random = random;
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                var person = new PersonId(UUID.randomUUID());
                log.letWrite(person);
                tabs.add(new TestTab(person));
            }
            log.decideFate(this::fate);
            restart();
        }

        private MemoryTextLog.Fate fate() {
            return !troubles || random.nextInt(10) > 1
                    ? MemoryTextLog.Fate.COMMITTED
                    : random.nextBoolean() ? MemoryTextLog.Fate.FAILED : MemoryTextLog.Fate.UNHEARD;
        }

        private void restart() {
            var state = log.read(id).orElseThrow();
            text = new LiveText(id, state, log, Clock.systemUTC(), Runnable::run, (_, failures) -> failures < 50);
        }

        void play() {
            for (int i = 0; i < STEPS; i++) {
                var tab = tabs.get(random.nextInt(tabs.size()));
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> tab.write(edit(tab.shown()));
                    case 4, 5, 6 -> push(tab);
                    case 7 -> wandering.add(tab.push());
                    case 8 -> arrive();
                    case 9, 10 -> receive(tab, random.nextInt(4));
                    default -> {
                        if (random.nextInt(20) == 0) {
                            restart();
                        }
                    }
                }
            }
        }

        void settle() {
            troubles = false;
            while (tabs.stream().anyMatch(it -> it.hasUnconfirmed() || it.revision() < revision())) {
                tabs.forEach(tab -> {
                    receive(tab, Integer.MAX_VALUE);
                    push(tab);
                });
            }
        }

        void check() {
            var content = log.read(id).orElseThrow().content();
            tabs.forEach(tab -> assertThat(tab.shown()).isEqualTo(content));
            assertThat(log.at(id, revision()))
                    .get()
                    .extracting(TextState::content)
                    .isEqualTo(content);
            assertThat(text.state().content()).as("the text in memory").isEqualTo(content);
            tabs.forEach(tab -> assertThat(log.all().stream()
                            .filter(it -> it.client().equals(tab.client()))
                            .map(TextUpdate::sequence))
                    .as("[T3] everything once, in order")
                    .containsExactlyElementsOf(LongStream.range(0, tab.written())
                            .mapToObj(it -> (int) it)
                            .toList()));
        }

        int committed() {
            return log.all().size();
        }

        private long revision() {
            return log.read(id).orElseThrow().revision();
        }

        private void push(TestTab tab) {
            if (tab.hasUnconfirmed()) {
                var push = tab.push();
                answers.put(push, text.push(push));
            }
        }

        /** A push that was on its way for long arrives, perhaps again. */
        private void arrive() {
            if (!wandering.isEmpty()) {
                var push = wandering.get(random.nextInt(wandering.size()));
                if (!push.edits().isEmpty()) {
                    text.push(push);
                }
            }
        }

        private void receive(TestTab tab, int atMost) {
            var updates = log.after(id, tab.revision(), atMost);
            tab.receive(updates);
        }

        private ChangeSet edit(String shown) {
            var edit = ChangeSet.of();
            int at = 0;
            for (int i = random.nextInt(3); i >= 0 && at <= shown.length(); i--) {
                var keep = random.nextInt(shown.length() - at + 1);
                var cut = Math.min(random.nextInt(3), shown.length() - at - keep);
                edit.keep(keep).replace(cut, words());
                at += keep + cut;
            }
            return edit.keep(shown.length() - at).build();
        }

        private String words() {
            return "abcdefg\n".substring(random.nextInt(8)).substring(0, 1).repeat(1 + random.nextInt(3));
        }
    }

    @org.junit.jupiter.api.Test
    void t6_whoMayNotWriteChangesNothing() {
        var log = new MemoryTextLog();
        var id = new TextId(UUID.randomUUID());
        var text = new LiveText(id, TextState.EMPTY, log, Clock.systemUTC(), Runnable::run, (_, _) -> false);
        var tab = new TestTab(new PersonId(UUID.randomUUID()));
        tab.write(ChangeSet.of().replace(0, "Well").build());
        assertThat(text.push(tab.push()).join()).isEqualTo(new TextOutcome.NotDone(TextRefusal.NOT_ALLOWED));
        assertThat(new HashSet<>(log.all())).isEmpty();
    }
}
