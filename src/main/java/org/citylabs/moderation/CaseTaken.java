package org.citylabs.moderation;

import org.citylabs.identity.PersonId;

/** Somebody else has the case in hand. */
public class CaseTaken extends RuntimeException {

    private final transient PersonId holder;

    CaseTaken(PersonId holder) {
        super("The case is in the hands of " + holder);
        this.holder = holder;
    }

    public PersonId holder() {
        return holder;
    }
}
