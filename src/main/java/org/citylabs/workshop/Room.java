package org.citylabs.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.citylabs.board.WatchedBoard;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** A workshop in memory, for its open pages. */
public final class Room {

    /** When hundreds write at once, numbers are told a few times a second, and not to each page for each note. */
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, Executors.newVirtualThreadPerTaskExecutor());

    private final AtomicBoolean isSoon = new AtomicBoolean();
    private final WatchedBoard board;
    private final WorkshopReading reading;
    private final List<Runnable> audience = new CopyOnWriteArrayList<>();
    private final Map<PersonId, Integer> own = new ConcurrentHashMap<>();
    private volatile WorkshopNow now;
    private volatile Instant askedAt;
    private int changes;
    private int read;
    private boolean isReading;

    Room(WorkshopNow now, WatchedBoard board, WorkshopReading reading, Instant at) {
        this.now = now;
        this.askedAt = at;
        this.board = board;
        this.reading = reading;
    }

    public WorkshopNow now() {
        return now;
    }

    /** The board of the workshop, for whoever may see it. */
    public WatchedBoard board() {
        return board;
    }

    /** Another number whenever a person has written or voted, in whatever window. */
    public int ownChanges(PersonId person) {
        return own.getOrDefault(person, 0);
    }

    /**
     * Whoever listens is told after each change, and must hand the work on at once.
     *
     * @return ends the listening
     */
    public Runnable listen(Runnable listener) {
        audience.add(listener);
        return () -> audience.remove(listener);
    }

    /** Somebody has asked for it, and may be about to listen. */
    void asked(Instant at) {
        askedAt = at;
    }

    boolean isIdleSince(Instant time) {
        return audience.isEmpty() && askedAt.isBefore(time);
    }

    void changed(@Nullable PersonId whose) {
        if (whose != null) {
            own.merge(whose, 1, Integer::sum);
        }
        synchronized (this) {
            changes++;
        }
        if (whose == null) {
            Thread.ofVirtual().name("workshop-room").start(this::bringUp);
        } else if (isSoon.compareAndSet(false, true)) {
            LATER.execute(() -> {
                isSoon.set(false);
                bringUp();
            });
        }
    }

    /** Reads it anew if it has changed; what changes meanwhile is read together in one more turn. */
    void bringUp() {
        for (int wanted = begin(); wanted >= 0; wanted = begin()) {
            try {
                reading.read(now.id()).ifPresent(it -> now = it);
                end(wanted);
            } catch (RuntimeException e) {
                end(-1);
                throw e;
            }
            audience.forEach(Runnable::run);
        }
    }

    synchronized boolean isBehind() {
        return read != changes;
    }

    private synchronized int begin() {
        if (isReading || read == changes) {
            return -1;
        }
        isReading = true;
        return changes;
    }

    private synchronized void end(int upTo) {
        isReading = false;
        if (upTo >= 0) {
            read = upTo;
        }
    }
}
