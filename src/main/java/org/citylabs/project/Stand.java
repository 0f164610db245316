package org.citylabs.project;

/** How a city stands to a joint project. */
public enum Stand {
    ASKED,
    /** It wants to know something before it answers. */
    ASKING_BACK,
    ACCEPTED,
    DECLINED,
    /** It carried the project once. */
    LEFT;

    /** Whether the city has still to say something, or has been told what it asked. */
    public boolean isWaiting() {
        return this == ASKED;
    }
}
