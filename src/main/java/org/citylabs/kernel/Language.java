package org.citylabs.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the screens and mails. Content may be in any language. */
public enum Language {
    GERMAN("de"),
    ENGLISH("en"),
    FINNISH("fi"),
    SWEDISH("sv");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** The two letters of ISO 639-1. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a tag such as {@code de} or {@code de-AT}; empty if it is none of ours. */
    public static Optional<Language> of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    public static Optional<Language> of(Locale locale) {
        return Stream.of(values())
                .filter(it -> it.tag().equals(locale.getLanguage()))
                .findFirst();
    }
}
