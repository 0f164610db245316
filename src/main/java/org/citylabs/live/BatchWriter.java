package org.citylabs.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one writer of something that many change at once. It takes what is to be written in order; what comes while one
 * transaction runs goes into the next one together. If that fails, each is tried alone, until the database is back.
 */
public final class BatchWriter<W> {

    private final int capacity;
    private final Executor thread;
    private final Pauses pauses;
    private final Consumer<List<W>> commit;
    private final Consumer<W> giveUp;
    private final Deque<W> queue = new ArrayDeque<>();
    private boolean writing;

    /**
     * @param capacity so many may wait
     * @param commit writes all of them in order, in one transaction, or throws
     * @param giveUp is told of what the database itself does not take
     */
    public BatchWriter(int capacity, Executor thread, Pauses pauses, Consumer<List<W>> commit, Consumer<W> giveUp) {
        this.capacity = capacity;
        this.thread = thread;
        this.pauses = pauses;
        this.commit = commit;
        this.giveUp = giveUp;
    }

    /** @return false if too many wait already: it was not taken */
    public boolean take(W work) {
        synchronized (queue) {
            if (queue.size() >= capacity) {
                return false;
            }
            queue.add(work);
            if (writing) {
                return true;
            }
            writing = true;
        }
        thread.execute(this::write);
        return true;
    }

    /** Nothing waits, and nothing is being written. */
    public boolean isIdle() {
        synchronized (queue) {
            return queue.isEmpty() && !writing;
        }
    }

    private void write() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                commit.accept(batch);
            } catch (RuntimeException e) {
                batch.forEach(this::writeAlone);
            }
        }
    }

    private List<W> next() {
        synchronized (queue) {
            var batch = List.copyOf(queue);
            queue.clear();
            writing = !batch.isEmpty();
            return batch;
        }
    }

    private void writeAlone(W work) {
        for (int failures = 1; ; failures++) {
            try {
                commit.accept(List.of(work));
                return;
            } catch (RuntimeException e) {
                if (!pauses.after(e, failures)) {
                    giveUp.accept(work);
                    return;
                }
            }
        }
    }
}
