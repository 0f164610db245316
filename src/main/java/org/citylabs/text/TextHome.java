package org.citylabs.text;

import java.util.UUID;
import org.citylabs.identity.PersonId;

/** Implemented by each module whose subjects have joint texts. Both questions are asked anew for every access. */
public interface TextHome {

    /** The kind of subject it speaks for. */
    String kind();

    /** Whether the person at hand, who may be a visitor, may read it. */
    boolean mayRead(UUID subject);

    /** Asked in the transaction that writes, where nobody is at hand. */
    boolean mayWrite(UUID subject, PersonId person);
}
