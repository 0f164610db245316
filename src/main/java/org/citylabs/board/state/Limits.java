package org.citylabs.board.state;

/** How much a board may hold. What is archived or deleted counts as well, for it can be brought back. */
public final class Limits {

    public static final int TITLE = 200;
    public static final int TEXT = 20_000;
    public static final int ADDRESS = 2_000;
    public static final int LANES = 50;
    public static final int CARDS = 5_000;
    public static final int LABELS = 200;

    /** Labels, people, links or points on one card. */
    public static final int ENTRIES = 100;

    /** How many of one's own changes can be taken back, one after another. */
    public static final int UNDO = 50;

    private Limits() {}
}
