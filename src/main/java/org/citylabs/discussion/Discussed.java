package org.citylabs.discussion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.jspecify.annotations.Nullable;

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

    /** Whether the person at hand may translate what is said about it, of those who are signed in. */
    default boolean mayTranslate(UUID id) {
        return false;
    }

    /**
     * Whom the person at hand may mention when saying something about it; nobody where mentions mean nothing, and
     * nobody, rather than a refusal, to those who may say nothing.
     */
    default List<Profile> mentionable(UUID id) {
        return List.of();
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
     * @param within what the subject belongs to for good, so that what is new in all of that can be asked for at once
     */
    record Topic(
            CityId city,
            String title,
            String path,
            int comments,
            @Nullable UUID within) {

        public Topic(CityId city, String title, String path, int comments) {
            this(city, title, path, comments, null);
        }
    }
}
