package org.citylabs.moderation;

/** What brought a case to the desk. */
public enum CaseKind {
    /** Something new, not yet public. */
    SUBMISSION,
    /** Published content that its author changed. */
    EDIT,
    /** Somebody reported public content. */
    NOTICE
}
