package org.citylabs.identity;

import java.util.Locale;

/** Typed text as a part of a LIKE pattern that means nothing but itself, in lower case. */
final class Literal {

    private Literal() {}

    static String of(String typed) {
        return typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
