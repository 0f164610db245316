package org.citylabs.idea;

import java.time.Instant;
import org.citylabs.city.CityId;

/** An author has handed in an idea, or a new wording of one. */
public record IdeaSubmitted(IdeaId idea, CityId city, Instant at) {}
