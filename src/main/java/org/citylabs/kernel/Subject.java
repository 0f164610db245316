package org.citylabs.kernel;

import java.util.UUID;

/** A small reference to something that another module owns: what it is, and which one. */
public record Subject(String kind, UUID id) {

    /** @throws IllegalArgumentException if it does not name a subject */
    public static Subject of(String written) {
        var at = written.indexOf(':');
        if (at < 1) {
            throw new IllegalArgumentException("Not a subject: " + written);
        }
        return new Subject(written.substring(0, at), UUID.fromString(written.substring(at + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
