package org.citylabs.load;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One connection of the live channel, as the page's script has it (frontend/live.js), from its beginning to its end. */
final class LiveLine implements WebSocket.Listener {

    /** How it ended: broken, or because the server does not know the page any more. */
    enum End {
        BROKEN,
        GONE
    }

    /** Hears every message, on the thread that reads the connection. */
    @FunctionalInterface
    interface Ear {

        /** @param arrived when its last byte was here, in {@link System#nanoTime()} */
        void heard(LiveLine from, JsonNode message, long arrived);
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Duration beat;
    private final Ear ear;
    private final BlockingQueue<End> end = new LinkedBlockingQueue<>();
    private final StringBuilder pieces = new StringBuilder();
    private final ReentrantLock saying = new ReentrantLock();
    private CompletableFuture<?> said = CompletableFuture.completedFuture(null);
    private @Nullable WebSocket socket;
    private volatile long heard = System.nanoTime();
    private volatile boolean open;

    /** @param beat how often the page says that it is there */
    LiveLine(Duration beat, Ear ear) {
        this.beat = beat;
        this.ear = ear;
    }

    /** @param seen the push that the page shows */
    void connect(FlowSite site, String cookies, String page, int seen) {
        socket = site.socket("/live", cookies, this).join();
        say(JSON.createObjectNode().put("t", "open").put("page", page).put("seen", seen));
    }

    boolean isOpen() {
        return open;
    }

    /** No word for two beats. */
    boolean isSilent() {
        return System.nanoTime() - heard > 2 * beat.toNanos();
    }

    /** Waits for a beat; null if it has not ended meanwhile. */
    @Nullable
    End awaitEnd() throws InterruptedException {
        return end.poll(beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    void ping() {
        say(JSON.createObjectNode().put("t", "ping"));
    }

    void say(ObjectNode message) {
        var text = message.toString();
        saying.lock();
        try {
            said = said.thenCompose(_ -> socket.sendText(text, true));
        } finally {
            saying.unlock();
        }
    }

    void abort() {
        open = false;
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        pieces.append(piece);
        if (last) {
            var arrived = System.nanoTime();
            var message = pieces.toString();
            pieces.setLength(0);
            hear(JSON.readTree(message), arrived);
        }
        from.request(1);
        return null;
    }

    private void hear(JsonNode message, long arrived) {
        heard = arrived;
        switch (message.get("t").asString()) {
            case "open" -> open = true;
            case "gone" -> ended(End.GONE);
            default -> {} // between the two halves of something on the page
        }
        ear.heard(this, message, arrived);
    }

    private void ended(End how) {
        open = false;
        end.add(how);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended(End.BROKEN);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        ended(End.BROKEN);
    }
}
