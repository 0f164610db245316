package org.citylabs.idea;

import com.vaadin.flow.component.Component;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;

/** How the state of an idea is said and shown. */
public final class IdeaWords {

    private IdeaWords() {}

    public static StatusBadge badge(IdeaState state, Component where) {
        var tone = switch (state) {
            case SUBMITTED -> Tone.WAITING;
            case CHANGES_ASKED -> Tone.ASKED;
            case PUBLISHED -> Tone.GOOD;
            case NOT_PUBLISHED, RESTRICTED -> Tone.STOPPED;
            case WITHDRAWN -> Tone.QUIET;
        };
        return new StatusBadge(tone, where.getTranslation("idea.state." + state));
    }
}
