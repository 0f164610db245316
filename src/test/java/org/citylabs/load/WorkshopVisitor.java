package org.citylabs.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A guest in a workshop without a browser, who confirms what is pushed, and sends what the page's script would send. */
final class WorkshopVisitor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Pattern PUSH = Pattern.compile("\"key\":\"push\",\"feat\":1,\"value\":(\\d+)");
    private static final Pattern CARDS = Pattern.compile("data-card=([0-9a-f-]{36})");

    private final Thread thread = Thread.ofVirtual().name("guest").unstarted(this::beat);
    private final Map<UUID, CompletableFuture<Boolean>> unanswered = new ConcurrentHashMap<>();
    private final Map<UUID, ObjectNode> sent = new ConcurrentHashMap<>();
    private final AtomicInteger push = new AtomicInteger();
    private final LiveLine line = new LiveLine(BEAT, this::hear);
    private volatile FlowClient page;
    private volatile List<String> cards = List.of();
    private volatile long cardsAt;
    private volatile String shown = "";
    private volatile String step = "";

    static WorkshopVisitor open(FlowSite site, String path, Map<String, String> cookies)
            throws IOException, InterruptedException {
        var visitor = new WorkshopVisitor();
        visitor.page = site.open(path, cookies, visitor::pushed);
        var root = visitor.page.find(node -> node.attribute("data-page") != null);
        var key = root.attribute("data-page");
        visitor.page.onlyListen();
        visitor.line.connect(site, visitor.page.cookieHeader(), key, visitor.push.get());
        visitor.thread.start();
        return visitor;
    }

    boolean isConnected() {
        return line.isOpen();
    }

    /** The ids of the cards on the page, in order. */
    List<String> cards() {
        return cards;
    }

    /** When a push with cards was here last, in {@link System#nanoTime()}. */
    long cardsAt() {
        return cardsAt;
    }

    /** The latest push. */
    String shown() {
        return shown;
    }

    /** The step that the page is in; empty before the first. */
    String step() {
        return step;
    }

    /** Comes with whether it was done. */
    CompletableFuture<Boolean> does(ObjectNode body) {
        var id = UUID.randomUUID();
        var answer = new CompletableFuture<Boolean>();
        unanswered.put(id, answer);
        var message = JSON.createObjectNode().put("t", "send").put("id", id.toString());
        message.set("body", body);
        sent.put(id, message);
        line.say(message);
        return answer;
    }

    void vanish() {
        thread.interrupt();
        line.abort();
        page.vanish();
    }

    private void beat() {
        try {
            while (line.awaitEnd() == null) {
                line.ping();
            }
        } catch (InterruptedException e) {
            // it has left
        }
    }

    private void pushed(String message, long arrived) {
        var found = CARDS.matcher(message).results().map(it -> it.group(1)).toList();
        if (!found.isEmpty()) {
            cards = found;
            cardsAt = arrived;
        }
        var now = WorkshopBench.stepIn(message);
        if (!now.isEmpty()) {
            step = now;
        }
        if (message.contains("class=result")) {
            shown = message;
        }
        var pushes = PUSH.matcher(message);
        if (pushes.find()) {
            push.accumulateAndGet(Integer.parseInt(pushes.group(1)), Math::max);
            if (line.isOpen()) {
                line.say(seen());
            }
        }
    }

    private ObjectNode seen() {
        return JSON.createObjectNode().put("t", "seen").put("n", push.get());
    }

    private void hear(LiveLine from, JsonNode message, long arrived) {
        switch (message.get("t").asString()) {
            case "open" -> from.say(seen());
            case "answer" -> {
                var id = UUID.fromString(message.get("id").asString());
                sent.remove(id);
                unanswered.remove(id).complete(message.path("done").asBoolean());
            }
            case "busy" -> {
                var again = sent.get(UUID.fromString(message.get("id").asString()));
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> from.say(again));
            }
            default -> {} // gone, pong
        }
    }
}
