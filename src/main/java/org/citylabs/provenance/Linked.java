package org.citylabs.provenance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Implemented by each module whose subjects come from others or lead to others. */
public interface Linked {

    /** The kind of subject it speaks for; {@code provenance.kind.} before it is the key of the word for one. */
    String kind();

    /** How the person at hand may see some subjects at once; what is not there, or not for them, is missing. */
    Map<UUID, Shown> shown(Set<UUID> ids);

    /**
     * A subject in a line.
     *
     * @param language tag of the language of the title
     * @param place what it stands in, such as a board and its lab; empty for what stands by itself
     * @param path where its page is
     */
    record Shown(String title, String language, String place, String path) {}
}
