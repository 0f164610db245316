package org.citylabs.text.change;

/** A character beyond the basic plane takes two code units, which must never be parted. */
final class Surrogates {

    private Surrogates() {}

    /** Whether the words hold no half of a pair. */
    static boolean areWhole(String words) {
        return words.codePoints().noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
    }

    /** Whether a text can be parted there. */
    static boolean canPart(String text, int place) {
        return place == 0
                || place == text.length()
                || !Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }
}
