package org.citylabs.board.state;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours of lanes and labels; each has a word, and the look gives it a tone in light and dark. */
public enum Colour {
    GREY,
    BLUE,
    TEAL,
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    VIOLET;

    /** As it is kept in a field. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Colour> of(String key) {
        return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
