package org.citylabs.kernel;

import java.util.Locale;
import java.util.Map;

/** A short text in some of the four languages, read with a fallback to English and then to whatever there is. */
public record LocalizedText(Map<Language, String> texts) {

    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A localized text needs at least one language");
        }
        texts = Map.copyOf(texts);
    }

    public String in(Locale locale) {
        var wanted = Language.of(locale).map(texts::get);
        return wanted.orElseGet(() ->
                texts.getOrDefault(Language.ENGLISH, texts.values().iterator().next()));
    }
}
