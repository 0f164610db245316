package org.citylabs.board.ui;

import java.util.Locale;
import org.citylabs.uikit.Messages;

/** The texts of one page in its person's language; on any thread, for answers are not written under the page's lock. */
record Texts(Messages messages, Locale locale) {

    String of(String key, Object... values) {
        return messages.getTranslation(key, locale, values);
    }

    /** Tag of the language. */
    String language() {
        return locale.getLanguage();
    }
}
