package org.citylabs.kernel;

import java.util.UUID;

/** A small reference to something that another module owns: what it is, and which one. */
public record Subject(String kind, UUID id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
