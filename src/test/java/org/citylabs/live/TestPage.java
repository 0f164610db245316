package org.citylabs.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that something is carried to and from, without a browser: what it says, and all that it hears. */
public final class TestPage {

    private final List<Map<String, Object>> heard = new CopyOnWriteArrayList<>();
    private final LivePage page = new LivePage("key", new Host(null), Runnable::run, Clock.systemUTC(), () -> {});

    public TestPage() {
        connect();
    }

    public LivePage page() {
        return page;
    }

    public void connect() {
        page.connect(new Wire(), 0);
    }

    /** Says something to its other half; throws what closes the connection. */
    public void says(String type, Map<String, Object> message) {
        page.hear(type, JsonMapper.shared().valueToTree(message));
    }

    public List<Map<String, Object>> heard() {
        return List.copyOf(heard);
    }

    private final class Wire implements LivePage.Connection {

        @Override
        public void send(Map<String, Object> message) {
            heard.add(message);
        }

        @Override
        public void close() {
            // what comes over it is heard in any case
        }
    }

    /** Has nothing to bring up, and takes no commands. */
    record Host(@Nullable String owner) implements LiveHost {

        @Override
        public void access(Runnable task) {
            task.run();
        }

        @Override
        public boolean bringUp(int number) {
            return false;
        }

        @Override
        public CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode command) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("It takes no commands"));
        }

        @Override
        public void looksAt(@Nullable String at, boolean editing) {
            // nobody looks
        }

        @Override
        public void away() {
            // nobody was here
        }

        @Override
        public void lost() {
            // nothing was pushed
        }
    }
}
