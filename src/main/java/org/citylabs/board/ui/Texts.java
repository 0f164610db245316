package org.citylabs.board.ui;

import java.util.Locale;
import org.citylabs.uikit.Messages;

/** The texts of one page in its person's language; on any thread, for answers are not written under the page's lock. */
record Texts(Messages messages, Locale locale) {

    private static final int EXCERPT = 160;

    String of(String key, Object... values) {
        return messages.getTranslation(key, locale, values);
    }

    /** Tag of the language. */
    String language() {
        return locale.getLanguage();
    }

    /** As much of somebody's words as has its place in a sentence; all of them stand in the history. */
    static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= EXCERPT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
