package org.citylabs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchWriterTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<List<String>> committed = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final List<Integer> pauses = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private int patience = 3;
    private final BatchWriter<String> writer =
            new BatchWriter<>(3, threads::add, this::pause, this::commit, givenUp::add);

    private boolean pause(RuntimeException failure, int failures) {
        pauses.add(failures);
        return failures < patience;
    }

    private void commit(List<String> batch) {
        var next = meanwhile;
        meanwhile = () -> {};
        next.run();
        if (batch.stream().anyMatch(broken::contains)) {
            throw new IllegalStateException("The database does not take it");
        }
        committed.add(batch);
    }

    @Test
    void whatQueuesGoesTogetherInOrder() {
        take("a", "b");
        meanwhile = () -> take("c", "d");
        work();
        assertThat(committed).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(writer.isIdle()).isTrue();
    }

    @Test
    void thereIsOneWriterAtATime() {
        take("a", "b");
        assertThat(threads).hasSize(1);
        meanwhile = () -> {
            take("c");
            assertThat(threads).as("it is still at work").isEmpty();
            assertThat(writer.isIdle()).isFalse();
        };
        work();
        take("d");
        assertThat(threads).as("it had gone").hasSize(1);
    }

    @Test
    void itTakesNoMoreThanItMayHold() {
        take("a", "b", "c");
        assertThat(writer.take("d")).isFalse();
        work();
        assertThat(committed).containsExactly(List.of("a", "b", "c"));
        assertThat(writer.take("d")).isTrue();
    }

    @Test
    void afterAFailureEachIsTriedAloneAndOneThatIsNotTakenHarmsNoOther() {
        broken.add("b");
        take("a", "b", "c");
        meanwhile = () -> take("d");
        work();
        assertThat(committed).containsExactly(List.of("a"), List.of("c"), List.of("d"));
        assertThat(givenUp).containsExactly("b");
        assertThat(pauses).as("it waits longer and longer").containsExactly(1, 2, 3);
    }

    @Test
    void whatFailsForAWhileIsNotGivenUpAndNothingOvertakesIt() {
        patience = Integer.MAX_VALUE;
        broken.addAll(List.of("a", "b"));
        take("a", "b", "c");
        meanwhile = () -> meanwhile = () -> meanwhile = () -> {
            broken.clear();
            take("d");
        };
        work();
        assertThat(committed).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
        assertThat(givenUp).isEmpty();
        assertThat(pauses).containsExactly(1);
    }

    private void take(String... works) {
        for (var work : works) {
            assertThat(writer.take(work)).isTrue();
        }
    }

    private void work() {
        while (!threads.isEmpty()) {
            threads.pop().run();
        }
    }
}
