package org.citylabs.identity;

import java.time.Instant;

/** A person gained or lost a role; open pages of theirs are looked at anew. */
public record RightsChanged(PersonId person, Instant at) {}
