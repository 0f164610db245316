package org.citylabs.shell.ui;

import java.security.SecureRandom;

/** A short number by which a person and the log speak of the same failure. */
final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        return "%04d-%04d".formatted(RANDOM.nextInt(10_000), RANDOM.nextInt(10_000));
    }
}
