package org.citylabs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open page, without a browser: it speaks Vaadin's own protocol, so that the server cannot tell the difference.
 * What comes is read only when somebody looks for something; scripts that the server sends are not run, so
 * a view that waits for the answer of one waits forever. Other than a browser it does not ask for compressed pushes, so
 * a server that compresses them is slower than what is measured here.
 */
public final class FlowClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SYNC_ID = "\"syncId\":";

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> cookies;
    private final PushListener listener;
    /** Held while an answer is awaited: one request after the other. */
    private final ReentrantLock talking = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final int ui;
    private final String key;
    private final String pushId;
    private final int drawn;
    private final long drawnIn;
    /** By their number; the answer to a request and a push may overtake each other. */
    private final NavigableMap<Integer, String> unread = new TreeMap<>();

    private FlowTree tree = new FlowTree();
    private int next;
    private int sent;
    private boolean onlyListens;
    private boolean missed;
    private volatile WebSocket push;
    private volatile boolean left;

    FlowClient(HttpClient http, URI base, String path, Map<String, String> cookies, PushListener listener)
            throws IOException, InterruptedException {
        this.http = http;
        this.base = base;
        this.cookies = new ConcurrentHashMap<>(cookies);
        this.listener = listener;
        var address = base.resolve(path);
        var route = address.getRawPath().substring(1);
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        get(path);
        var start = JSON.readTree(get("/?v-r=init&location=" + encode(route) + "&query=" + encode(query)))
                .get("appConfig");
        var first = start.get("uidl");
        this.ui = start.get("v-uiId").asInt();
        this.key = first.get("Vaadin-Security-Key").asString();
        keep(first.toString());
        var asked = System.nanoTime();
        this.drawn = send("event", Map.of("node", 1, "event", "ui-navigate", "data", navigation(route, query)))
                .length();
        this.drawnIn = System.nanoTime() - asked;
        this.pushId = first.get("Vaadin-Push-ID").asString();
        this.push = connect();
    }

    /** How long the first message was that drew the view, in characters, before compression. */
    public int lengthOfFirstMessage() {
        return drawn;
    }

    /** How long it took from asking for that message until all of it was here, in nanoseconds. */
    public long timeOfFirstMessage() {
        return drawnIn;
    }

    /** The first node that fits, on the page as it is after everything that has come up to now. */
    public FlowNode find(Predicate<FlowNode> wanted) {
        return look(tree -> tree.find(wanted));
    }

    public boolean has(Predicate<FlowNode> wanted) {
        return look(tree -> tree.has(wanted));
    }

    private <T> T look(Function<FlowTree, T> eye) {
        lock.lock();
        try {
            while (unread.containsKey(next)) {
                var message = JSON.readTree(unread.remove(next++));
                if (message.has("changes")) {
                    tree.apply(message.get("changes"));
                }
            }
            return eye.apply(tree);
        } finally {
            lock.unlock();
        }
    }

    /** From now on only the listener hears of what comes, and nothing of it is kept: hundreds of pages stay small. */
    public void onlyListen() {
        lock.lock();
        try {
            onlyListens = true;
            next = lastSeen() + 1;
            unread.clear();
            tree = new FlowTree();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a push got lost on its way to a page that only listens; a browser would ask for everything again. */
    boolean hasMissed() {
        lock.lock();
        try {
            return missed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells the server of an event of the DOM.
     *
     * @param data by the expressions that the server's listener asks for; what is missing counts as null
     */
    public void fire(FlowNode node, String event, Map<String, ?> data) {
        send("event", Map.of("node", node.id(), "event", event, "data", data));
    }

    public void click(FlowNode node) {
        fire(node, "click", Map.of());
    }

    /** Calls a method that the server's component offers to the browser ({@code $server.method(…)} there). */
    public void call(FlowNode node, String method, Object... arguments) {
        send(
                "publishedEventHandler",
                Map.of(
                        "node",
                        node.id(),
                        "templateEventMethodName",
                        method,
                        "templateEventMethodArgs",
                        arguments,
                        "promise",
                        -1));
    }

    /** Tells the server what a property is now, as after typing. */
    public void set(FlowNode node, String property, Object value) {
        send("mSync", Map.of("node", node.id(), "feature", FlowNode.PROPERTIES, "property", property, "value", value));
    }

    /** Leaves as a browser does that closes the page: the server forgets it. */
    @Override
    public void close() {
        left = true;
        if (!push.isOutputClosed()) {
            push.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
        try {
            post(Map.of("csrfToken", key, "UNLOAD", true, "rpc", new Object[0]));
        } catch (UncheckedIOException e) {
            // the server is gone, and with it the page
        }
    }

    /** Goes away without a word, as by a broken line. */
    public void vanish() {
        left = true;
        push.abort();
    }

    private static Map<String, Object> navigation(String route, String query) {
        return Map.of("route", route, "query", query, "appShellTitle", "", "historyState", Map.of(), "trigger", "");
    }

    private String send(String type, Map<String, ?> invocation) {
        talking.lock();
        try {
            var whole = new TreeMap<String, Object>(invocation);
            whole.put("type", type);
            var answer =
                    post(Map.of("csrfToken", key, "rpc", new Object[] {whole}, "syncId", lastSeen(), "clientId", sent));
            sent++;
            keep(answer);
            return answer;
        } finally {
            talking.unlock();
        }
    }

    private int lastSeen() {
        lock.lock();
        try {
            return unread.isEmpty() ? next - 1 : unread.lastKey();
        } finally {
            lock.unlock();
        }
    }

    private void keep(String message) {
        if (!message.contains(SYNC_ID)) {
            throw new IllegalStateException("The server has lost the page: " + message);
        }
        lock.lock();
        try {
            int number = number(message);
            if (onlyListens) {
                missed |= number > next;
                next = Math.max(next, number + 1);
            } else {
                unread.put(number, message);
            }
        } finally {
            lock.unlock();
        }
    }

    private static int number(String message) {
        int start = message.lastIndexOf(SYNC_ID) + SYNC_ID.length();
        int end = start;
        while (Character.isDigit(message.charAt(end))) {
            end++;
        }
        return Integer.parseInt(message, start, end, 10);
    }

    private WebSocket connect() {
        var address = "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=false";
        return FlowSite.socket(http, base, address, cookieHeader(), new Ear()).join();
    }

    /** The connection for pushes has ended: a browser tries again until it has one, or the page is left. */
    private void connectAgain() {
        var pauses = new Pauses();
        while (!left && pauses.pause()) {
            try {
                push = connect();
                if (left) {
                    push.abort();
                }
                return;
            } catch (CompletionException e) {
                // the server is not there
            }
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final PushMessages messages = new PushMessages(this::hear);

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            messages.add(data);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ended();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            ended();
        }

        private void ended() {
            if (!left) {
                Thread.startVirtualThread(FlowClient.this::connectAgain);
            }
        }

        private void hear(String message) {
            var arrived = System.nanoTime();
            if (message.startsWith("{")) { // else it is a heartbeat
                if (message.contains(SYNC_ID)) {
                    keep(message);
                }
                listener.pushed(message, arrived);
            }
        }
    }

    private String get(String path) {
        return ask(request(path).GET());
    }

    private String post(Map<String, ?> message) {
        return ask(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(message))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(FlowSite.PATIENCE)
                .header("Accept", "text/html, */*")
                .header("Cookie", cookieHeader());
    }

    private String ask(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response + ": " + response.body());
            }
            keepCookies(response);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What a browser sends along with everything that this page asks for. */
    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
