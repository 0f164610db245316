package org.citylabs.idea;

import java.time.Instant;
import org.citylabs.city.CityId;

/** An idea, or a new wording of a published one, is there for everybody. */
public record IdeaPublished(IdeaId idea, CityId city, boolean first, Instant at) {}
