package org.citylabs.text;

/** How much a text may hold. */
public final class TextLimits {

    /** Characters of a text, in UTF-16 code units. */
    public static final int TEXT = 200_000;

    /** Characters of one edit as it is written. */
    static final int EDIT = 64 * 1024;

    /** Edits of one push. */
    static final int EDITS = 1_000;

    /** Parts of edits that a push may have to be moved past. */
    static final long REBASE = 10_000_000;

    private TextLimits() {}
}
