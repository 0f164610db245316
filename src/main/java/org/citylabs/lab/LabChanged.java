package org.citylabs.lab;

import java.time.Instant;

/** What a lab's page shows has changed: its texts, cities, topics, who may read it, or whom it invites. */
public record LabChanged(LabId lab, Instant at) {}
