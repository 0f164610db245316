package org.citylabs.lab;

import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;

/** Identifies an invitation into a lab. */
public record InvitationId(UUID value) {

    static InvitationId next() {
        return new InvitationId(TimeOrderedId.next());
    }
}
