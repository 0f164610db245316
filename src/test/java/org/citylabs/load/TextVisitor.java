package org.citylabs.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.citylabs.identity.PersonId;
import org.citylabs.text.TestTab;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.text.change.ChangeSetJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody at a joint text without a browser. It does what the editor's script does (frontend/joint-text.js): it shows
 * what it has received with its own edits on top, has one push under way, reads again after a lost connection, and keeps
 * what is not committed over a page that is opened anew.
 */
public final class TextVisitor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** Hears of what came; on the thread that reads the connection, or that opened the page. */
    public interface Watcher {

        Watcher NOBODY = new Watcher() {};

        /** All up to that revision was shown, at {@code arrived} of {@link System#nanoTime()}. */
        default void shown(long revision, long arrived) {}

        /** One of its own edits is committed. */
        default void confirmed(int sequence, long revision) {}
    }

    private final FlowSite pages;
    private final FlowSite live;
    private final String path;
    private final Map<String, String> cookies;
    private final Duration beat;
    private final Watcher watcher;
    private final Thread thread = Thread.ofVirtual().name("writer").unstarted(this::live);
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final TestTab tab = new TestTab(new PersonId(UUID.randomUUID()));
    private boolean begun;
    private boolean underWay;
    private volatile @Nullable FlowClient page;
    private volatile @Nullable LiveLine line;
    private volatile @Nullable AssertionError wrong;
    private volatile boolean reads;
    private volatile boolean closed;
    private volatile String key = "";
    private volatile int opened;

    private TextVisitor(
            FlowSite pages, FlowSite live, String path, Map<String, String> cookies, Duration beat, Watcher watcher) {
        this.pages = pages;
        this.live = live;
        this.path = path;
        this.cookies = cookies;
        this.beat = beat;
        this.watcher = watcher;
    }

    /**
     * Comes to a page with one text to be written, and returns when the page is drawn.
     *
     * @param path of the page
     */
    public static TextVisitor open(FlowSite site, String path, Map<String, String> cookies, Watcher watcher)
            throws IOException, InterruptedException {
        var visitor = new TextVisitor(site, site, path, cookies, BoardVisitor.BEAT, watcher);
        visitor.load();
        visitor.thread.start();
        return visitor;
    }

    /**
     * Writes something into what is shown at this moment.
     *
     * @return which of its edits that is
     */
    public int writes(Function<String, ChangeSet> edit) {
        lock.lock();
        try {
            if (!begun) {
                throw new IllegalStateException("The text is not here yet");
            }
            tab.write(edit.apply(tab.shown()));
            push();
            return tab.written() - 1;
        } finally {
            lock.unlock();
        }
    }

    public String shown() {
        return locked(TestTab::shown);
    }

    public long revision() {
        return locked(TestTab::revision);
    }

    public int unconfirmed() {
        return locked(it -> it.unconfirmed().size());
    }

    /**
     * How many of its edits are known to be saved.
     *
     * @throws AssertionError if what came is not what a server may say
     */
    public int confirmed() {
        var found = wrong;
        if (found != null) {
            throw found;
        }
        return locked(TestTab::confirmed);
    }

    /** By which the server knows its edits. */
    public UUID client() {
        return tab.client();
    }

    /** Whether it is connected and the text is here. */
    public boolean isConnected() {
        return reads;
    }

    /** How often the page was opened; more than once if the server had lost it. */
    public int opened() {
        return opened;
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

    @Override
    public String toString() {
        return "%s, opened %d times, shows revision %d, waits for %d edits; last trouble: %s"
                .formatted(reads ? "Connected" : "Not connected", opened, revision(), unconfirmed(), trouble);
    }

    private <T> T locked(Function<TestTab, T> question) {
        lock.lock();
        try {
            return question.apply(tab);
        } finally {
            lock.unlock();
        }
    }

    // --- Being there

    private void live() {
        var pauses = new Pauses();
        do {
            try {
                if (page == null) {
                    load();
                }
                talk(pauses);
            } catch (IOException | RuntimeException e) {
                trouble.set(e); // it may come back
            } catch (InterruptedException e) {
                return;
            } finally {
                reads = false;
            }
        } while (!closed && pauses.pause());
    }

    private void load() throws IOException, InterruptedException {
        opened++;
        var loaded = pages.open(path, cookies, PushListener.NONE);
        key = loaded.find(it -> it.attribute("data-page") != null).attribute("data-page");
        loaded.onlyListen();
        page = loaded;
    }

    private void talk(Pauses pauses) throws InterruptedException {
        var shown = page;
        var connection = new LiveLine(beat, this::hear);
        line = connection;
        connection.connect(live, shown.cookieHeader(), key, 0);
        while (true) {
            var end = connection.awaitEnd();
            if (connection.isOpen()) {
                pauses.reset();
            }
            if (end == LiveLine.End.GONE) {
                page = null;
                shown.vanish();
            }
            if (end != null) {
                return;
            }
            if (connection.isSilent()) {
                connection.abort();
                return;
            }
            connection.ping();
        }
    }

    private void hear(LiveLine from, JsonNode message, long arrived) {
        try {
            switch (message.get("t").asString()) {
                case "open" -> read(from);
                case "text" -> hearText(from, message, arrived);
                default -> {} // gone, pong
            }
        } catch (RuntimeException | AssertionError e) {
            wrong = new AssertionError("What came does not fit what was there", e);
            throw e;
        }
    }

    // --- The text

    private void read(LiveLine from) {
        lock.lock();
        try {
            underWay = false;
            from.say(text("read").put("since", begun ? tab.revision() : -1));
        } finally {
            lock.unlock();
        }
    }

    private void hearText(LiveLine from, JsonNode message, long arrived) {
        lock.lock();
        try {
            switch (message.get("do").asString()) {
                case "up" -> up();
                case "whole" -> {
                    tab.begin(
                            message.get("revision").asLong(),
                            message.get("content").asString());
                    begun = true;
                    up();
                }
                case "updates" -> receive(from, message, arrived);
                case "refused" -> refused(message.get("why").asString());
                case "lost" -> throw new AssertionError("Too far behind");
                default -> {} // carets
            }
        } finally {
            lock.unlock();
        }
    }

    private void up() {
        reads = true;
        push();
    }

    private void receive(LiveLine from, JsonNode message, long arrived) {
        var first = message.get("from").asLong();
        if (first > tab.revision()) {
            read(from);
            return;
        }
        message.get("updates").valueStream().skip(tab.revision() - first).forEach(this::take);
        from.say(text("seen").put("revision", tab.revision()));
        watcher.shown(tab.revision(), arrived);
        push();
    }

    private void take(JsonNode update) {
        var sequence = update.get("sequence").asInt();
        var client = UUID.fromString(update.get("client").asString());
        if (tab.receive(client, sequence, ChangeSetJson.read(update.get("changes")))) {
            underWay = false;
            watcher.confirmed(sequence, tab.revision());
        }
    }

    private void refused(String why) {
        underWay = false;
        trouble.set(new IllegalStateException("Refused: " + why));
        if (why.equals("BUSY") || why.equals("FAILED")) {
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                    .execute(() -> locked(_ -> {
                        push();
                        return true;
                    }));
        } else {
            throw new AssertionError("A push was refused: " + why);
        }
    }

    private void push() {
        var to = line;
        if (underWay || !tab.hasUnconfirmed() || to == null || !to.isOpen()) {
            return;
        }
        underWay = true;
        var message = text("push")
                .put("client", tab.client().toString())
                .put("revision", tab.revision())
                .put("sequence", tab.confirmed());
        var edits = message.putArray("edits");
        tab.unconfirmed().stream().map(ChangeSetJson::write).forEach(edits::add);
        to.say(message);
    }

    private static ObjectNode text(String what) {
        return JSON.createObjectNode().put("t", "text").put("do", what);
    }
}
