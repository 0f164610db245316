package org.citylabs.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The server's end of an open page. It lets the page be brought to the latest state whenever something has changed,
 * but never faster than the page can show it: at most two pushes are unconfirmed, and what happens meanwhile goes
 * into the next one together (B12).
 */
public final class LivePage {

    static final int UNCONFIRMED = 2;

    /** So long may a page leave a push unconfirmed, and so long is a person here without a word (B11, B12). */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More commands of one page than anybody waits for. */
    private static final int UNANSWERED = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

    private final String key;
    private final LiveHost host;
    private final Executor pushes;
    private final Clock clock;
    private final Runnable end;
    private final Map<String, Consumer<JsonNode>> carried = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private int sent;
    private int confirmed;
    private boolean changed;
    private boolean underWay;
    private boolean failed;
    private boolean ended;
    private boolean away;
    private Instant heardAt;
    private Instant owingSince;
    private Instant underWaySince;
    private @Nullable Connection connection;

    /** The page's end of the channel, as far as it is known at this moment. */
    interface Connection {

        void send(Map<String, Object> message);

        void close();
    }

    LivePage(String key, LiveHost host, Executor pushes, Clock clock, Runnable end) {
        this.key = key;
        this.host = host;
        this.pushes = pushes;
        this.clock = clock;
        this.end = end;
        this.heardAt = clock.instant();
        this.owingSince = heardAt;
        this.underWaySince = heardAt;
    }

    /** By which the page's script finds its channel; a secret between the two. */
    public String key() {
        return key;
    }

    /** Something is newer than what the page shows. Returns at once, whoever calls. */
    public void changed() {
        synchronized (this) {
            changed = true;
        }
        pump();
    }

    /** Something less urgent is new: it goes with the next push, or with one of its own a moment later. */
    public synchronized void changedSoon() {
        changed = true;
    }

    /**
     * Carries messages of another type as well, between something on the page and its other half on the server. None is
     * kept: whoever talks so finds out by itself what got lost.
     *
     * @param heard is called on a thread of the socket; an {@link IllegalArgumentException} closes the connection
     */
    public void carry(String type, Consumer<JsonNode> heard) {
        carried.put(type, heard);
    }

    /** Says something of a type that is carried, if the page is connected; may wait for a slow connection. */
    public void say(String type, Map<String, Object> words) {
        var message = new LinkedHashMap<>(words);
        message.put("t", type);
        send(message);
    }

    /** The page is gone. */
    public void end() {
        Connection open;
        synchronized (this) {
            ended = true;
            open = connection;
            connection = null;
        }
        if (open != null) {
            open.close();
        }
        end.run();
    }

    boolean belongsTo(@Nullable String owner) {
        return Objects.equals(host.owner(), owner);
    }

    /** A new connection takes the place of an older one. */
    void connect(Connection opened, int shown) {
        Connection before;
        synchronized (this) {
            before = connection;
            connection = opened;
        }
        if (before != null && before != opened) {
            before.close();
        }
        host.arrived();
        confirm(shown);
    }

    void disconnect(Connection closed) {
        synchronized (this) {
            if (connection == closed) {
                connection = null;
            }
        }
    }

    /** The page shows a push. */
    void confirm(int number) {
        heard();
        synchronized (this) {
            var shown = Math.min(number, sent);
            if (shown > confirmed) {
                confirmed = shown;
                owingSince = clock.instant();
            }
        }
        pump();
    }

    void receive(UUID id, JsonNode command) {
        synchronized (this) {
            if (ended) {
                return;
            }
        }
        heard();
        if (unanswered.incrementAndGet() > UNANSWERED) {
            unanswered.decrementAndGet();
            send(Map.of("t", "busy", "id", id));
            return;
        }
        ask(id, command).whenComplete((answer, failure) -> {
            unanswered.decrementAndGet();
            if (failure == null) {
                var message = new LinkedHashMap<String, Object>(answer);
                message.put("t", "answer");
                message.put("id", id);
                send(message);
            } else {
                if (!(failure instanceof LiveHost.NotNow || failure.getCause() instanceof LiveHost.NotNow)) {
                    LOG.warn(
                            "A command is to be sent again: what came of it cannot be told now: {}",
                            failure.toString());
                }
                send(Map.of("t", "busy", "id", id));
            }
        });
    }

    private CompletableFuture<Map<String, Object>> ask(UUID id, JsonNode command) {
        try {
            return host.receive(id, command);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    void hear(String type, JsonNode message) {
        var known = carried.get(type);
        if (known == null) {
            throw new IllegalArgumentException("Not a message of this channel");
        }
        heard();
        known.accept(message);
    }

    void looksAt(@Nullable String at, boolean editing) {
        heard();
        host.looksAt(at, editing);
    }

    /** The person is still here. */
    void heard() {
        boolean back;
        synchronized (this) {
            heardAt = clock.instant();
            back = away && !ended;
            away = false;
        }
        if (back) {
            host.looksAt(null, false);
        }
    }

    /** If nothing was heard for too long, the person is away; a page that shows nothing of what is new is given up. */
    void look() {
        boolean silent;
        boolean stuck;
        synchronized (this) {
            if (ended) {
                return;
            }
            var longAgo = clock.instant().minus(PATIENCE);
            silent = !heardAt.isAfter(longAgo);
            away |= silent;
            // a push waits for the next message to the page: none leaves where the connection for them is gone
            stuck = sent > confirmed && !owingSince.isAfter(longAgo) || underWay && !underWaySince.isAfter(longAgo);
        }
        if (silent) {
            host.away();
        }
        if (stuck) {
            host.lost();
        }
        pump();
    }

    /** Brings up what waits, unless that has failed a moment ago. */
    void pumpSoon() {
        synchronized (this) {
            if (failed) {
                return;
            }
        }
        pump();
    }

    private void send(Map<String, Object> message) {
        Connection open;
        synchronized (this) {
            open = connection;
        }
        if (open != null) {
            open.send(message);
        }
    }

    private void pump() {
        synchronized (this) {
            if (!changed || underWay || ended || sent - confirmed >= UNCONFIRMED) {
                return;
            }
            underWay = true;
            underWaySince = clock.instant();
        }
        pushes.execute(() -> host.access(this::push));
    }

    private void push() {
        int number;
        synchronized (this) {
            changed = false;
            number = sent + 1;
        }
        var brought = false;
        try {
            brought = host.bringUp(number);
        } catch (RuntimeException e) {
            LOG.warn("A page could not be brought up, and is tried again soon: {}", e.toString());
            bringUpLater();
            return;
        }
        synchronized (this) {
            underWay = false;
            failed = false;
            if (brought) {
                if (sent == confirmed) {
                    owingSince = clock.instant();
                }
                sent = number;
            }
        }
        pump();
    }

    /** Not at once: what is in the way, such as a database that is gone, would be so again. */
    private synchronized void bringUpLater() {
        changed = true;
        underWay = false;
        failed = true;
    }
}
