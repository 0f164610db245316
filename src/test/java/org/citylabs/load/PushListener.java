package org.citylabs.load;

/** Hears of what the server pushes. It is called on the thread that reads the connection, so it should be quick. */
@FunctionalInterface
public interface PushListener {

    PushListener NONE = (_, _) -> {};

    /**
     * @param message the JSON as it came, not yet read by anybody; to look for a needle in it is much cheaper
     * @param arrived when its last byte was here, in {@link System#nanoTime()}
     */
    void pushed(String message, long arrived);
}
