package org.citylabs.load;

import java.util.concurrent.ThreadLocalRandom;

/** How long a page waits before it tries to connect again: longer each time, and never all pages at once. */
final class Pauses {

    private static final long SLOWEST = 5_000;

    private long millis;

    /** @return false if the thread was interrupted */
    boolean pause() {
        millis =
                Math.min(SLOWEST, millis * 2 + 100 + ThreadLocalRandom.current().nextInt(200));
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** It has worked. */
    void reset() {
        millis = 0;
    }
}
