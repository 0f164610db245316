package org.citylabs.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.idea.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a city has said to an idea, for everybody; or that it is still to say something.
 *
 * @param due by when it will answer, while it has not
 * @param said the latest first; empty while it has not answered
 */
public record CityAnswer(CityId city, LocalDate due, List<Said> said) {

    /**
     * A wording that was released.
     *
     * @param by public name of who released it; absent for somebody who is gone
     * @param cosigner who signed it too
     */
    public record Said(
            int revision,
            Stance stance,
            String text,
            String language,
            @Nullable String by,
            @Nullable String cosigner,
            Instant at) {}
}
