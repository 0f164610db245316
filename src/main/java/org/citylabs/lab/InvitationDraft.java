package org.citylabs.lab;

import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a facilitator wants to invite.
 *
 * @param person somebody found by their public name; absent for an invitation to an address
 * @param email the address as typed; does not matter where there is a person
 */
public record InvitationDraft(@Nullable PersonId person, String email, Terms terms) {}
