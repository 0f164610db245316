package org.citylabs.translation;

import java.time.Instant;
import org.citylabs.identity.PersonDirectory.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A passage of an original, and what there is of it in another language.
 *
 * @param source of the original as it is now
 * @param words in the other language; empty where there are none
 * @param revision of the translation of just this source; 0 where there is none
 * @param former what the words are a translation of, where the original has changed since; empty where it has not
 * @param by who translated or confirmed it; absent for a service, and for somebody who has left
 * @param at when; absent where there are no words
 */
public record TranslatedPassage(
        int place,
        String source,
        State state,
        String words,
        int revision,
        String former,
        @Nullable Profile by,
        @Nullable Instant at) {

    /** How far the translation of a passage is. */
    public enum State {
        UNTRANSLATED,
        /** By a service; nobody has confirmed it. */
        PROPOSED,
        TRANSLATED,
        /** The original was changed after it was translated. */
        OUT_OF_DATE
    }

    boolean isHeading() {
        return place == 0;
    }

    boolean hasWords() {
        return state != State.UNTRANSLATED;
    }
}
