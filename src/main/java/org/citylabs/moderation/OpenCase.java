package org.citylabs.moderation;

import java.time.Instant;
import org.citylabs.city.CityId;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param subjectKind what kind of thing it is about, as its module calls it
 * @param changedAt when the author changed the text since it came, if so
 * @param holder public name of who has it in hand, if anybody
 * @param mine whether that is oneself
 */
public record OpenCase(
        CaseId id,
        CaseKind kind,
        String subjectKind,
        CityId city,
        String title,
        String language,
        @Nullable String topic,
        Instant openedAt,
        @Nullable Instant changedAt,
        @Nullable String holder,
        boolean mine) {

    /** Whether somebody else has it in hand. */
    public boolean isElsewhere() {
        return holder != null && !mine;
    }
}
