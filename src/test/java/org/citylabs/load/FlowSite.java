package org.citylabs.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running CityLabs on this machine, of which any number of pages can be opened without a browser. All of them share
 * one HTTP client; each keeps cookies of its own, and so is a person of its own.
 */
public final class FlowSite implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(threads)
            .build();

    /** @throws IllegalArgumentException if the host is not this machine: nobody else is ever put under load */
    public FlowSite(URI base) {
        if (!isLoopback(base.getHost())) {
            throw new IllegalArgumentException("Only this machine itself: " + base);
        }
        this.base = base;
    }

    public static FlowSite at(int port) {
        return new FlowSite(URI.create("http://localhost:" + port));
    }

    /**
     * Opens a page as a browser does: loads it, lets the server draw it, and connects for what the server pushes.
     *
     * @param path with its query, and a slash before it
     * @param cookies by name; a sign-in, or none
     * @param listener hears of every push, in their order
     */
    public FlowClient open(String path, Map<String, String> cookies, PushListener listener)
            throws IOException, InterruptedException {
        return new FlowClient(http, base, path, cookies, listener);
    }

    /** @param cookies as they stand in a header */
    CompletableFuture<WebSocket> socket(String path, String cookies, WebSocket.Listener listener) {
        return socket(http, base, path, cookies, listener);
    }

    static CompletableFuture<WebSocket> socket(
            HttpClient http, URI base, String path, String cookies, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .header("Cookie", cookies)
                .header("Origin", base.toString())
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create("ws" + base.resolve(path).toString().substring("http".length())), listener);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
        threads.close();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
