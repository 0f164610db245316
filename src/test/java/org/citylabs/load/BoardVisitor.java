package org.citylabs.load;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody at a board without a browser. It does what the page's script does (frontend/live.js): it confirms what is
 * pushed, keeps each command until it is answered, connects again when the connection is lost, and opens the page anew
 * when the server does not know it any more. All this on one virtual thread, so that hundreds fit into one process.
 */
public final class BoardVisitor implements AutoCloseable {

    /** As often as the page's script says that it is there. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PUSH = Pattern.compile("\"key\":\"push\",\"feat\":1,\"value\":(\\d+)");
    private static final Pattern REVISION = Pattern.compile("\"key\":\"revision\",\"feat\":1,\"value\":(\\d+)");

    /** Hears of every revision that the page has come to; on the thread that reads the connection. */
    @FunctionalInterface
    public interface Watcher {

        Watcher NOBODY = (_, _) -> {};

        /** @param arrived in {@link System#nanoTime()} */
        void shown(long revision, long arrived);
    }

    /** What came of a command; the revision counts only if it was done. */
    public record Answer(UUID command, boolean done, long revision, String words) {}

    private record Unanswered(JsonNode body, CompletableFuture<Answer> answer) {}

    private final FlowSite pages;
    private final FlowSite live;
    private final String path;
    private final Map<String, String> cookies;
    private final Duration beat;
    private final Watcher watcher;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Unanswered> unanswered = new LinkedHashMap<>();
    private final AtomicInteger push = new AtomicInteger();
    private final AtomicLong revision = new AtomicLong();
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
    private volatile @Nullable FlowClient page;
    private volatile @Nullable LiveLine line;
    private volatile boolean closed;
    private volatile boolean confirms = true;
    private volatile String key = "";
    private volatile int opened;
    private volatile @Nullable ObjectNode here;

    private BoardVisitor(
            FlowSite pages, FlowSite live, BoardId board, Map<String, String> cookies, Duration beat, Watcher watcher) {
        this.pages = pages;
        this.live = live;
        this.path = "/boards/" + board.value();
        this.cookies = cookies;
        this.beat = beat;
        this.watcher = watcher;
        this.thread = Thread.ofVirtual().name("visitor").unstarted(this::live);
    }

    /** Comes to a board, and returns when its page is drawn. */
    public static BoardVisitor open(FlowSite site, BoardId board, Map<String, String> cookies, Watcher watcher)
            throws IOException, InterruptedException {
        return open(site, site, board, cookies, BEAT, watcher);
    }

    /**
     * Comes to a board by two ways, so that each can be broken alone.
     *
     * @param pages for the page and what is pushed to it
     * @param live for the live channel
     * @param beat how often it says that it is there; two of them without a word from the server, and it connects anew
     */
    public static BoardVisitor open(
            FlowSite pages, FlowSite live, BoardId board, Map<String, String> cookies, Duration beat, Watcher watcher)
            throws IOException, InterruptedException {
        var visitor = new BoardVisitor(pages, live, board, cookies, beat, watcher);
        visitor.load();
        visitor.thread.start();
        return visitor;
    }

    /** Takes a command once and for all: it is sent until it is answered. */
    public CompletableFuture<Answer> does(Command command) {
        return does(UUID.randomUUID(), command);
    }

    public CompletableFuture<Answer> does(UUID id, Command command) {
        var body = (ObjectNode) JSON.readTree(JSON.writerFor(Command.class).writeValueAsString(command));
        body.put("seen", revision());
        var kept = new Unanswered(body, new CompletableFuture<>());
        lock.lock();
        try {
            unanswered.put(id, kept);
        } finally {
            lock.unlock();
        }
        say(message(id, body));
        return kept.answer();
    }

    /** Says what the person looks at, as when a card has the focus; absent for nothing in particular. */
    public void looksAt(@Nullable String at) {
        here = JSON.createObjectNode().put("t", "here").put("at", at == null ? "" : at);
        say(here);
    }

    /** From now on it leaves what is pushed unconfirmed, as a page that has fallen asleep; or confirms again. */
    public void confirms(boolean confirms) {
        this.confirms = confirms;
        if (confirms) {
            say(seen());
        }
    }

    /** The revision that the page shows. */
    public long revision() {
        return revision.get();
    }

    /** How many pushes the page has got since it was opened last. */
    public int pushes() {
        return push.get();
    }

    /** How often the page was opened; more than once if the server had lost it. */
    public int opened() {
        return opened;
    }

    public int unanswered() {
        lock.lock();
        try {
            return unanswered.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the live channel is open. */
    public boolean isConnected() {
        var now = line;
        return now != null && now.isOpen();
    }

    /** By which the server knows the page. */
    public String key() {
        return key;
    }

    /** The page as it was opened last. */
    public FlowClient page() {
        return page;
    }

    /** Leaves as a browser does that closes the page. */
    @Override
    public void close() {
        end(FlowClient::close);
    }

    /** Goes away without a word. */
    public void vanish() {
        end(FlowClient::vanish);
    }

    @Override
    public String toString() {
        return "%s, opened %d times, shows revision %d, waits for %d answers; last trouble: %s"
                .formatted(isConnected() ? "Connected" : "Not connected", opened, revision(), unanswered(), trouble);
    }

    private void end(Consumer<FlowClient> how) {
        closed = true;
        thread.interrupt();
        var connected = line;
        if (connected != null) {
            connected.abort();
        }
        var shown = page;
        if (shown != null) {
            how.accept(shown);
        }
    }

    // --- Being there

    private void live() {
        var pauses = new Pauses();
        do {
            try {
                var shown = page;
                if (shown == null || shown.hasMissed()) {
                    load();
                }
                talk(pauses);
            } catch (IOException | RuntimeException e) {
                trouble.set(e instanceof RuntimeException it ? it : new IllegalStateException(e)); // it may come back
            } catch (InterruptedException e) {
                return;
            }
        } while (!closed && pauses.pause());
    }

    private void load() throws IOException, InterruptedException {
        var before = page;
        if (before != null) {
            page = null;
            before.vanish();
        }
        push.set(0);
        var number = ++opened;
        var loaded = pages.open(path, cookies, (message, arrived) -> {
            if (number == opened) {
                pushed(message, arrived);
            }
        });
        var root = loaded.find(node -> node.attribute("data-page") != null);
        key = root.attribute("data-page");
        var first = root.property("push");
        if (first != null) {
            push.accumulateAndGet((int) Double.parseDouble(first), Math::max);
        }
        show((long) Double.parseDouble(root.property("revision")), System.nanoTime());
        loaded.onlyListen();
        page = loaded;
    }

    private void talk(Pauses pauses) throws InterruptedException {
        var shown = page;
        var connection = new LiveLine(beat, this::hear);
        line = connection;
        connection.connect(live, shown.cookieHeader(), key, confirms ? push.get() : 0);
        while (true) {
            var end = connection.awaitEnd();
            if (connection.isOpen()) {
                pauses.reset();
            }
            if (end != null) {
                if (end == LiveLine.End.GONE) {
                    page = null;
                    shown.vanish();
                }
                return;
            }
            if (shown.hasMissed() || connection.isSilent()) {
                connection.abort();
                return;
            }
            connection.ping();
        }
    }

    private void pushed(String message, long arrived) {
        var revisions = REVISION.matcher(message);
        while (revisions.find()) {
            show(Long.parseLong(revisions.group(1)), arrived);
        }
        var pushes = PUSH.matcher(message);
        if (pushes.find()) {
            push.accumulateAndGet(Integer.parseInt(pushes.group(1)), Math::max);
            if (confirms) {
                say(seen());
            }
        }
    }

    private void show(long reached, long arrived) {
        revision.accumulateAndGet(reached, Math::max);
        watcher.shown(reached, arrived);
    }

    private ObjectNode seen() {
        return JSON.createObjectNode().put("t", "seen").put("n", push.get());
    }

    private static ObjectNode message(UUID id, JsonNode body) {
        var message = JSON.createObjectNode().put("t", "send").put("id", id.toString());
        message.set("body", body);
        return message;
    }

    private void say(ObjectNode message) {
        var now = line;
        if (now != null && now.isOpen()) {
            now.say(message);
        }
    }

    private void answered(JsonNode message) {
        var id = UUID.fromString(message.get("id").asString());
        Unanswered known;
        lock.lock();
        try {
            known = unanswered.remove(id);
        } finally {
            lock.unlock();
        }
        if (known != null) {
            known.answer()
                    .complete(new Answer(
                            id,
                            message.path("done").asBoolean(),
                            message.path("revision").asLong(0),
                            message.path("say").asString("")));
        }
    }

    private void sendAll(LiveLine to) {
        lock.lock();
        try {
            unanswered.forEach((id, kept) -> to.say(message(id, kept.body())));
        } finally {
            lock.unlock();
        }
    }

    private void repeat(LiveLine to, UUID id) {
        lock.lock();
        try {
            var kept = unanswered.get(id);
            if (kept != null) {
                to.say(message(id, kept.body()));
            }
        } finally {
            lock.unlock();
        }
    }

    private void hear(LiveLine from, JsonNode message, long arrived) {
        switch (message.get("t").asString()) {
            case "open" -> {
                sendAll(from);
                var at = here;
                if (at != null) {
                    from.say(at);
                }
                if (confirms) {
                    from.say(seen()); // what came while the connection was being made
                }
            }
            case "answer" -> answered(message);
            case "busy" -> {
                var id = UUID.fromString(message.get("id").asString());
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> repeat(from, id));
            }
            default -> {} // gone, pong
        }
    }
}
