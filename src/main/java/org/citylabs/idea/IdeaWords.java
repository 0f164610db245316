package org.citylabs.idea;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.Set;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;
import org.jspecify.annotations.Nullable;

/** How the state of an idea is said and shown. */
public final class IdeaWords {

    /** Steps that are told in other words where they are about a later wording. */
    private static final Set<IdeaState> REWORDED = EnumSet.of(IdeaState.SUBMITTED, IdeaState.PUBLISHED);

    private IdeaWords() {}

    /** Where an idea stands now: what cities have answered, or else how far it has come. */
    public static StatusBadge badge(IdeaState state, @Nullable JointStatus joint, Component where) {
        return joint != null && state.isPublic() ? badge(joint, where) : badge(state, where);
    }

    /** What cities have answered together. */
    public static StatusBadge badge(JointStatus joint, Component where) {
        var tone = switch (joint) {
            case REALISED, PURSUED_JOINTLY, PURSUED, REALISED_IN_PART -> Tone.GOOD;
            case NOT_PURSUED -> Tone.STOPPED;
        };
        return new StatusBadge(tone, where.getTranslation("idea.joint." + joint));
    }

    private static StatusBadge badge(IdeaState state, Component where) {
        return new StatusBadge(tone(state), where.getTranslation("idea.state." + state));
    }

    /** What happened to it once, as a point of its status line. */
    public static StatusBadge step(IdeaPage.StatusStep step, Component where) {
        var reworded = step.revision() > 1 && REWORDED.contains(step.state());
        return new StatusBadge(
                tone(step.state()), where.getTranslation("idea.step." + step.state() + (reworded ? ".reworded" : "")));
    }

    private static Tone tone(IdeaState state) {
        return switch (state) {
            case SUBMITTED, IN_EVALUATION -> Tone.WAITING;
            case CHANGES_ASKED -> Tone.ASKED;
            case PUBLISHED -> Tone.GOOD;
            case NOT_PUBLISHED, RESTRICTED -> Tone.STOPPED;
            case WITHDRAWN -> Tone.QUIET;
        };
    }
}
