package org.citylabs.moderation;

import java.util.Optional;
import java.util.UUID;

/** Implemented by each module that shows content in public, so that anybody can report it. */
public interface Reportable {

    /** The kind of subject it speaks for. */
    String kind();

    /** The content as everybody sees it at this moment; empty for what is not public. */
    Optional<Snapshot> snapshot(UUID id);
}
