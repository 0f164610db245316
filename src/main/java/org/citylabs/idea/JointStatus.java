package org.citylabs.idea;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from the official answers of all cities together. They are tried from the top; the first that fits is
 * the one. The order of the answers, and which city gave which, make no difference.
 */
public enum JointStatus {
    /** Some city has made it real, and none is still at it. */
    REALISED,
    /** Some city has made it real, and another is still at it. */
    REALISED_IN_PART,
    /** Two or more pursue it. */
    PURSUED_JOINTLY,
    /** One pursues it. */
    PURSUED,
    /** All that have answered do not. */
    NOT_PURSUED;

    /** Empty while no city has answered. */
    public static Optional<JointStatus> of(Collection<Stance> answers) {
        return Stream.of(values()).filter(it -> it.fits(answers)).findFirst();
    }

    private boolean fits(Collection<Stance> answers) {
        var realised = answers.stream().anyMatch(Stance.REALISED::equals);
        var pursuing = answers.stream().filter(Stance::isPursuing).count();
        return switch (this) {
            case REALISED -> realised && pursuing == 0;
            case REALISED_IN_PART -> realised;
            case PURSUED_JOINTLY -> pursuing > 1;
            case PURSUED -> pursuing == 1;
            case NOT_PURSUED -> !answers.isEmpty();
        };
    }
}
