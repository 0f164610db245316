package org.citylabs.text.change;

/** A piece of a change set, from one place of the text before to the next. */
public sealed interface Part {

    /** Of the text before. */
    int length();

    /** Of the text after. */
    int newLength();

    /** Stays as it is. */
    record Kept(int length) implements Part {

        @Override
        public int newLength() {
            return length;
        }
    }

    /** Goes, and other words come; either may be none. */
    record Replaced(int length, String by) implements Part {

        @Override
        public int newLength() {
            return by.length();
        }
    }
}
