package org.citylabs.answer;

/** A text block as officials see and fill it in. */
public record TextBlockItem(TextBlockId id, String title, String text, String language) {

    public static final int LONGEST_TITLE = 80;
}
