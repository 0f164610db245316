package org.citylabs.text;

/** Why a push was not taken; nothing of it was. */
public enum TextRefusal {
    NOT_ALLOWED,
    /** It does not fit the text, or repeats another tab's. */
    NOT_UNDERSTOOD,
    TOO_LONG,
    /** What it was about is not there any more. */
    GONE,
    /** Too far behind: the text must be read again. */
    TOO_OLD,
    BUSY,
    FAILED
}
