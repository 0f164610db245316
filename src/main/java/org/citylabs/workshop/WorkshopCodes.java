package org.citylabs.workshop;

import java.security.SecureRandom;
import java.util.Locale;

/** The codes by which guests find a door: eight characters that nobody takes for others, some 10^12 of them. */
final class WorkshopCodes {

    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WorkshopCodes() {}

    static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** As somebody types it: in small letters, with blanks or a hyphen between. */
    static String typed(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
