package org.citylabs.project.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.citylabs.project.MilestoneState;
import org.citylabs.project.ProjectState;
import org.citylabs.project.ResultState;
import org.citylabs.project.Stand;
import org.citylabs.project.TrialOutcome;
import org.citylabs.project.TrialState;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;
import org.jspecify.annotations.Nullable;

/** How projects, trials and what belongs to them are said on screens. */
final class ProjectWords {

    private static final int CENTS = 2;
    private static final int PLACES = 4;

    private ProjectWords() {}

    static StatusBadge badge(ProjectState state, Component where) {
        var tone = switch (state) {
            case PROPOSED -> Tone.WAITING;
            case FOUNDED, COMPLETED -> Tone.GOOD;
            case GIVEN_UP -> Tone.STOPPED;
        };
        return new StatusBadge(tone, where.getTranslation("project.state." + state));
    }

    static StatusBadge badge(Stand stand, Component where) {
        var tone = switch (stand) {
            case ASKED -> Tone.WAITING;
            case ASKING_BACK -> Tone.ASKED;
            case ACCEPTED -> Tone.GOOD;
            case DECLINED -> Tone.STOPPED;
            case LEFT -> Tone.QUIET;
        };
        return new StatusBadge(tone, where.getTranslation("project.stand." + stand));
    }

    static StatusBadge badge(MilestoneState state, Component where) {
        var tone = switch (state) {
            case AHEAD -> Tone.WAITING;
            case REACHED -> Tone.GOOD;
            case DROPPED -> Tone.QUIET;
        };
        return new StatusBadge(tone, where.getTranslation("project.milestone." + state));
    }

    static StatusBadge badge(ResultState state, Component where) {
        var tone = switch (state) {
            case OFFERED, IN_USE -> Tone.GOOD;
            case TAKEN_UP -> Tone.WAITING;
            case SET_ASIDE -> Tone.STOPPED;
        };
        return new StatusBadge(tone, where.getTranslation("project.result." + state));
    }

    /** @param outcome present for a finished one */
    static StatusBadge badge(TrialState state, @Nullable TrialOutcome outcome, Component where) {
        if (outcome != null) {
            var tone = switch (outcome) {
                case WORKED -> Tone.GOOD;
                case PARTLY -> Tone.ASKED;
                case DID_NOT -> Tone.STOPPED;
            };
            return new StatusBadge(tone, where.getTranslation("trial.outcome." + outcome));
        }
        var tone = switch (state) {
            case PLANNED, FINISHED -> Tone.QUIET;
            case RUNNING -> Tone.WAITING;
            case ABANDONED -> Tone.STOPPED;
        };
        return new StatusBadge(tone, where.getTranslation("trial.state." + state));
    }

    static String money(BigDecimal cents, String currency, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(CENTS);
        return format.format(cents.movePointLeft(CENTS));
    }

    /** A measured value with its unit; a dash for none. */
    static String value(@Nullable BigDecimal value, String unit, Locale locale) {
        if (value == null) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(PLACES);
        return unit.isEmpty() ? format.format(value) : format.format(value) + " " + unit;
    }
}
