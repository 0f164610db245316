package org.citylabs.lab;

import java.time.Instant;

/**
 * An invitation that waits for its answer, as the facilitators see it.
 *
 * @param to the public name of who was found by it, or the address that was typed
 */
public record SentInvitation(InvitationId id, String to, Terms terms, Instant at) {}
