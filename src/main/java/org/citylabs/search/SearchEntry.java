package org.citylabs.search;

import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found by its words. Only what everybody may see is ever indexed.
 *
 * @param city short name of the city it belongs to
 * @param language tag of the language it is written in, any language
 * @param title weighs more than the text
 */
public record SearchEntry(
        Subject subject, String city, @Nullable String topic, String language, String title, String text) {}
