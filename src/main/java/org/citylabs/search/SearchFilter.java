package org.citylabs.search;

import org.jspecify.annotations.Nullable;

/**
 * Among what is looked for; whatever is absent does not matter.
 *
 * @param kind that of the subjects
 * @param language tag of the language they are written in
 */
public record SearchFilter(
        String kind,
        @Nullable String city,
        @Nullable String topic,
        @Nullable String language) {

    public static SearchFilter of(String kind) {
        return new SearchFilter(kind, null, null, null);
    }
}
