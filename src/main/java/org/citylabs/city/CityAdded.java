package org.citylabs.city;

import java.time.Instant;

/** A city has joined the network. */
public record CityAdded(CityId city, Instant at) {}
