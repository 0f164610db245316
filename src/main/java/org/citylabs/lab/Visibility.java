package org.citylabs.lab;

/** Who may read a lab. */
public enum Visibility {
    /** Everybody, without an account. */
    PUBLIC,
    /** Its members alone; for everybody else it is not there. */
    MEMBERS
}
