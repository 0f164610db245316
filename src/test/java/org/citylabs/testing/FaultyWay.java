package org.citylabs.testing;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What happens to bytes on their way to one side, on every connection of a {@link FaultProxy}. */
final class FaultyWay {

    /** How many pieces can be under way on one connection; then the sender has to wait, as on a real line. */
    private static final int UNDER_WAY = 64;

    private static final Piece END = new Piece(new byte[0], 0);

    private record Piece(byte[] bytes, long setOut) {}

    private final AtomicLong bytes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long delay;
    private volatile boolean drops;

    long bytes() {
        return bytes.get();
    }

    void delay(Duration time) {
        lock.lock();
        try {
            delay = time.toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void drop() {
        drops = true;
    }

    void heal() {
        drops = false;
        delay(Duration.ZERO);
    }

    /**
     * Returns when the sender has ended, and all that it sent has arrived; or when one of the two is gone.
     *
     * @return whether the other side may hear of the end; what is swallowed ends in silence
     */
    boolean carry(Socket from, Socket to) {
        var underWay = new ArrayBlockingQueue<Piece>(UNDER_WAY);
        var delivery = Thread.ofVirtual().start(() -> deliver(underWay, to));
        try {
            if (!collect(from, underWay, delivery)) {
                return false;
            }
            delivery.join();
        } catch (IOException e) {
            delivery.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private boolean collect(Socket from, BlockingQueue<Piece> underWay, Thread delivery)
            throws IOException, InterruptedException {
        var buffer = new byte[8192];
        boolean silent = false;
        int read;
        while ((read = from.getInputStream().read(buffer)) >= 0) {
            silent |= drops;
            if (!silent && delivery.isAlive()) {
                underWay.put(new Piece(Arrays.copyOf(buffer, read), System.nanoTime()));
            }
            bytes.addAndGet(read);
        }
        underWay.put(END);
        return !silent;
    }

    private void deliver(BlockingQueue<Piece> underWay, Socket to) {
        try {
            Piece piece;
            while ((piece = underWay.take()) != END) {
                awaitTime(piece);
                to.getOutputStream().write(piece.bytes());
            }
        } catch (IOException | InterruptedException e) {
            underWay.clear(); // one of the two is gone, and the sender may wait for room
        }
    }

    private void awaitTime(Piece piece) throws InterruptedException {
        lock.lock();
        try {
            long left;
            while ((left = piece.setOut() + delay - System.nanoTime()) > 0) {
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
