package org.citylabs.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.citylabs.identity.PersonId;

/**
 * Where texts are kept: every update, and now and then the whole text. What has been written in a transaction that
 * committed is there after anything that may break (T2).
 */
interface TextLog {

    /** The text as it is now, however many updates led there; empty if there is none. */
    Optional<TextState> read(TextId text);

    /** The text at a revision; empty for one that it never had. */
    Optional<TextState> at(TextId text, long revision);

    /** The updates after a revision, in order; at most so many. */
    List<TextUpdate> after(TextId text, long revision, int limit);

    /** Who made the updates up to a revision, latest first; at most so many. What they changed is not read. */
    List<Made> backFrom(TextId text, long revision, int limit);

    /** Who made the updates after a revision, in order; at most so many. What they changed is not read. */
    List<Made> onFrom(TextId text, long revision, int limit);

    /**
     * Does all of it, or nothing of it. Nobody else writes that text meanwhile.
     *
     * @throws RuntimeException if that failed; whether it was written is then unknown
     */
    <R> R write(TextId text, Function<Page, R> work);

    /**
     * A tab that has written in a text. It belongs to one person (T8).
     *
     * @param next sequence of its next edit
     */
    record Tab(PersonId by, int next) {}

    /** Who made an update, and when. */
    record Made(long revision, PersonId by, Instant at) {}

    /** A text's log, held by one writer until the end of its transaction. */
    interface Page {

        /** Of the latest update. */
        long revision();

        boolean mayWrite(PersonId person);

        /** How long the text may be, in UTF-16 code units. */
        int limit();

        /** Empty for one that has written nothing yet. */
        Optional<Tab> tab(UUID client);

        /** Writes updates, in order, the first right after {@link #revision()}, and what they make. */
        void append(List<TextUpdate> updates, TextState after);
    }
}
