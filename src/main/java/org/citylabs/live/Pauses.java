package org.citylabs.live;

/** How long a writer waits before it tries again what has failed. */
public interface Pauses {

    /**
     * Waits a while, if trying again makes sense.
     *
     * @param failures so far
     * @return false to give up
     */
    boolean after(RuntimeException failure, int failures);
}
