package org.citylabs.project;

/** What a trial has shown. */
public enum TrialOutcome {
    WORKED,
    PARTLY,
    DID_NOT
}
