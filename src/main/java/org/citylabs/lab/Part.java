package org.citylabs.lab;

/** What a member may do in a lab; each part includes the ones before it. */
public enum Part {
    READER,
    EDITOR,
    FACILITATOR;

    /** Whether whoever holds it may change what the lab works on. */
    public boolean mayEdit() {
        return this != READER;
    }
}
