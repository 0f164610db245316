package org.citylabs.lab;

/** For which group of a city's society a member takes part. */
public enum ActorGroup {
    ADMINISTRATION,
    SCIENCE,
    BUSINESS,
    CIVIL_SOCIETY
}
