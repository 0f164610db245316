package org.citylabs.translation;

import java.time.Instant;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A translation of a passage as somebody wrote it. It is never changed; a later one takes its place.
 *
 * @param revision counts the wordings of one passage in one language, beginning with 1
 * @param place where the passage stood in the original
 * @param source the passage that it is of
 * @param words empty where the translation was taken away
 * @param by absent for what a service proposed and nobody has confirmed
 */
record Wording(
        int revision,
        int place,
        String source,
        String words,
        @Nullable PersonId by,
        Instant at) {

    boolean isProposal() {
        return by == null;
    }
}
