package org.citylabs.answer.ui;

import com.vaadin.flow.component.Component;
import org.citylabs.answer.AnswerState;
import org.citylabs.idea.Stance;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;

/** How answers are said on screens. */
final class AnswerWords {

    private AnswerWords() {}

    static StatusBadge badge(Stance stance, Component where) {
        return new StatusBadge(
                stance == Stance.NOT_PURSUED ? Tone.STOPPED : Tone.GOOD,
                where.getTranslation("answer.stance." + stance));
    }

    static StatusBadge badge(AnswerState state, Component where) {
        var tone = switch (state) {
            case WAITING -> Tone.WAITING;
            case PREPARED -> Tone.ASKED;
            case RELEASED -> Tone.GOOD;
        };
        return new StatusBadge(tone, where.getTranslation("answer.state." + state));
    }
}
