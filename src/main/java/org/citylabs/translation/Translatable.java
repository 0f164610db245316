package org.citylabs.translation;

import java.util.Optional;
import java.util.UUID;

/** Implemented by each module whose subjects are translated. Both questions are asked anew for every access. */
public interface Translatable {

    /** The kind of subject it speaks for. */
    String kind();

    /** What there is to translate; empty for what is not there, or not to read for the person at hand. */
    Optional<Original> original(UUID subject);

    /** Whether the person at hand may write translations of what they may read. */
    boolean mayTranslate(UUID subject);
}
