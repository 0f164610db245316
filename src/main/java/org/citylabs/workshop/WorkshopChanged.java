package org.citylabs.workshop;

import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop is not as it was.
 *
 * @param whose if only that person has written or voted; absent if something else has changed
 */
public record WorkshopChanged(WorkshopId workshop, @Nullable PersonId whose) {}
