package org.citylabs.board;

/** How much stands beside a card: comments, replies included, and files. */
public record CardCounts(int comments, int files) {

    public static final CardCounts NONE = new CardCounts(0, 0);
}
