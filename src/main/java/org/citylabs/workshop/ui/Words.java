package org.citylabs.workshop.ui;

import java.util.Locale;
import org.citylabs.uikit.Messages;

/** The texts of one page in its person's language, also where no component is at hand. */
record Words(Messages messages, Locale locale) {

    String of(String key, Object... values) {
        return messages.getTranslation(key, locale, values);
    }

    String language() {
        return locale.getLanguage();
    }
}
