package org.citylabs.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tags of languages (BCP 47) that content may be written in: any language there is. */
public final class LanguageTag {

    private static final int LONGEST = 20;

    private LanguageTag() {}

    public static boolean isValid(@Nullable String tag) {
        return tag != null
                && !tag.isEmpty()
                && tag.length() <= LONGEST
                && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)
                && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }
}
