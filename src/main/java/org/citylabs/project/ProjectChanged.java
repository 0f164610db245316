package org.citylabs.project;

import java.time.Instant;

/** A joint project is other than it was, or has just been proposed. */
public record ProjectChanged(ProjectId project, Instant at) {}
