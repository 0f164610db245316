package org.citylabs.live;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a live page belongs to: the view that shows something which others change as well. */
public interface LiveHost {

    /** Name of whoever opened the page; the page's socket must be theirs. Absent for a visitor. */
    @Nullable
    String owner();

    /** The page has shown what it was sent at first, and is connected, for the first time or again. */
    default void arrived() {}

    /** Runs a task under the lock of the page, soon; not at all if the page is gone. Never waits for the lock. */
    void access(Runnable task);

    /**
     * Brings what is shown to the latest state; called under the lock.
     *
     * @param number of the push that this becomes; the page confirms it once it is shown
     * @return whether there was anything to bring
     */
    boolean bringUp(int number);

    /**
     * Does what the page asks for. Called on a thread of the socket: what may be done is decided anew each time.
     *
     * @return comes when it is decided and durable; what the page is told. If it fails, the page sends the same again a
     *     moment later: with {@link NotNow}, that is nothing to wonder about
     */
    CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode command);

    /** Too much is going on for one more command. */
    final class NotNow extends RuntimeException {

        public NotNow() {
            super("Not now", null, false, false);
        }
    }

    /**
     * The person looks at something else now.
     *
     * @param at absent for nothing in particular
     */
    void looksAt(@Nullable String at, boolean editing);

    /** Nothing has been heard of the person for a while; said again and again. */
    void away();

    /** The page has not confirmed what it was sent for too long: it is given up. */
    void lost();
}
