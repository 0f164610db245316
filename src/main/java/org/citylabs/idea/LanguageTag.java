package org.citylabs.idea;

import java.util.Locale;

/** Tags of languages (BCP 47) that content may be written in: any language there is. */
final class LanguageTag {

    private static final int LONGEST = 20;

    private LanguageTag() {}

    static boolean isValid(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST
                && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)
                && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }
}
