package org.citylabs.project;

import java.time.Instant;

/** A trial is other than it was, or has just begun. */
public record TrialChanged(TrialId trial, Instant at) {}
