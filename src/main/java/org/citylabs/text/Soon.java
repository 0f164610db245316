package org.citylabs.text;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something once for all that happens within a second, on a thread of its own. */
final class Soon implements Runnable {

    private static final Executor LATER =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread::startVirtualThread);

    private final Runnable what;
    private final AtomicBoolean waits = new AtomicBoolean();

    Soon(Runnable what) {
        this.what = what;
    }

    @Override
    public void run() {
        if (waits.compareAndSet(false, true)) {
            LATER.execute(() -> {
                waits.set(false);
                what.run();
            });
        }
    }
}
