package org.citylabs.idea;

import java.time.Instant;
import java.util.List;
import org.citylabs.attachment.Attachment;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.jspecify.annotations.Nullable;

/**
 * One idea with everything its page shows to the person who looks.
 *
 * @param joint what follows from the answers of cities; absent while there are none
 * @param author absent where the author stays anonymous to the public, or has left
 * @param files those of the wording that is shown
 * @param workedOn when it was worked on elsewhere
 * @param evaluator whether the person decides for the city whether it looks into the idea
 * @param pending whether a newer wording waits for review; told to the author only
 */
public record IdeaPage(
        IdeaId id,
        long number,
        IdeaState state,
        CityId city,
        @Nullable JointStatus joint,
        IdeaText text,
        @Nullable Profile author,
        boolean anonymous,
        String licence,
        List<Attachment> files,
        List<StatusStep> steps,
        List<Instant> workedOn,
        int supports,
        boolean supported,
        boolean mine,
        boolean editable,
        boolean pending,
        boolean evaluator) {

    /**
     * A point of the status line.
     *
     * @param revision the wording that it is about, counted from 1
     * @param rule code of the rule that a decision stands on
     * @param reason in plain words, where there is one and the person may read it
     */
    public record StatusStep(
            IdeaState state,
            int revision,
            Instant at,
            @Nullable String rule,
            @Nullable String reason) {}
}
