package org.citylabs.idea;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.Set;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;

/** How the state of an idea is said and shown. */
public final class IdeaWords {

    /** Steps that are told in other words where they are about a later wording. */
    private static final Set<IdeaState> REWORDED = EnumSet.of(IdeaState.SUBMITTED, IdeaState.PUBLISHED);

    private IdeaWords() {}

    /** Where an idea stands now. */
    public static StatusBadge badge(IdeaState state, Component where) {
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
