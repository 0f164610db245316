package org.citylabs.idea;

import org.citylabs.city.CityId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed so far, complete or not.
 *
 * @param topic id of a topic; absent for "not sure"
 * @param language tag; absent as long as it is neither guessed nor chosen
 * @param anonymous whether the author's name is hidden from the public
 */
public record IdeaDraft(
        String title,
        String body,
        @Nullable CityId city,
        @Nullable String topic,
        String place,
        @Nullable String language,
        boolean anonymous) {

    public static final IdeaDraft EMPTY = new IdeaDraft("", "", null, null, "", null, false);
}
