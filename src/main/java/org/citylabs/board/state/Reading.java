package org.citylabs.board.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language somebody reads the titles on a board. */
public enum Reading {
    ORIGINAL,
    /** One's own language where there is a translation, else the original. */
    OWN,
    BOTH;

    /** A title as it is shown. */
    public record Words(
            String text, String language, @Nullable Second second) {}

    /** The line below: in the other language. */
    public record Second(String text, String language, boolean outdated) {}

    /** The title of something for somebody of a language. */
    public Words of(Item item, Locale locale) {
        var own = item.translations().get(locale.getLanguage());
        if (this == ORIGINAL || own == null) {
            return new Words(item.title(), item.language(), null);
        }
        if (this == OWN) {
            return new Words(own.text(), locale.getLanguage(), null);
        }
        return new Words(item.title(), item.language(), new Second(own.text(), locale.getLanguage(), own.outdated()));
    }
}
