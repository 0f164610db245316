package org.citylabs.idea;

import java.time.Instant;
import org.citylabs.city.CityId;

/** An idea is no longer there for everybody: its author took it back, or a moderator restricted it. */
public record IdeaHidden(IdeaId idea, CityId city, Instant at) {}
