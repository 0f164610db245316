package org.citylabs.provenance;

import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a subject on its way, to be told to whoever may see the subject.
 *
 * @param key of the words for it, in which {@code {0}} is the detail
 * @param detail such as the title of a milestone; at most 200 characters; may be empty
 * @param by absent for somebody whose name is nobody's business
 * @param city for which it was done, if for one
 * @param reason in the words of whoever did it; at most 2000 characters; may be empty
 * @param quiet whether nobody who follows the subject is told
 */
public record Act(
        String key,
        String detail,
        @Nullable PersonId by,
        @Nullable CityId city,
        String reason,
        boolean quiet) {

    public static Act of(String key, @Nullable PersonId by) {
        return new Act(key, "", by, null, "", false);
    }

    /** Something small, or told otherwise. */
    public Act quietly() {
        return new Act(key, detail, by, city, reason, true);
    }

    public Act about(String detail) {
        return new Act(key, detail, by, city, reason, quiet);
    }

    /** Done on behalf of a city. */
    public Act forCity(@Nullable CityId city) {
        return new Act(key, detail, by, city, reason, quiet);
    }

    public Act because(String reason) {
        return new Act(key, detail, by, city, reason, quiet);
    }
}
