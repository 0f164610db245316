package org.citylabs.lab;

import java.time.Instant;
import org.citylabs.identity.PersonId;

/**
 * Somebody's part in a lab began, changed or ended. For an end by date it comes within some minutes of it, and may come
 * more than once.
 */
public record LabMembershipChanged(LabId lab, PersonId person, Instant at) {}
