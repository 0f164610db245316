package org.citylabs.identity;

/** What a person may be in a city, or, as operator, in the whole network. One person may hold several. */
public enum Role {
    CITIZEN,
    /** A volunteer who translates what was published in a city. */
    TRANSLATOR,
    MODERATOR,
    OFFICIAL,
    ADMIN,
    OPERATOR;

    /** Whether holders act for a city or the network, and so sign in with a password. */
    public boolean isStaff() {
        return this != CITIZEN && this != TRANSLATOR;
    }
}
