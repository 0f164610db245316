package org.citylabs.text;

import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Implemented by each module whose subjects have joint texts. Both questions are asked anew for every access. */
public interface TextHome {

    /** The kind of subject it speaks for. */
    String kind();

    /** @param person absent for a visitor */
    boolean mayRead(UUID subject, @Nullable PersonId person);

    /** Asked in the transaction that writes. */
    boolean mayWrite(UUID subject, PersonId person);
}
