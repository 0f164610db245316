package org.citylabs.discussion;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;

/** Implemented by each module whose subjects can be discussed. */
public interface Discussed {

    /** The kind of subject it speaks for. */
    String kind();

    /** What can be discussed at this moment; empty for what is not there, or not open to everybody. */
    Optional<Topic> topic(UUID id);

    /** Whether the person at hand may say something about it, of those who are signed in. */
    default boolean mayComment(UUID id) {
        return true;
    }

    /** Adds to the number of comments that the subject shows; called in the transaction that changes them. */
    void count(UUID id, int by);

    /**
     * What a discussion is about.
     *
     * @param city whose desk looks after it
     * @param title what people know the subject by
     * @param path where its page is
     * @param comments how many are shown, replies included
     */
    record Topic(CityId city, String title, String path, int comments) {}
}
