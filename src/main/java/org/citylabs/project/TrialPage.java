package org.citylabs.project;

import java.util.List;
import org.citylabs.lab.LabSummary;
import org.jspecify.annotations.Nullable;

/**
 * One trial with everything its page shows to the person who looks.
 *
 * @param lesson what was learnt; empty until it is over
 * @param series the same in several cities, itself among them, the first one first
 * @param lab absent for whoever may not read it
 * @param mayWork whether the person may change it
 */
public record TrialPage(
        TrialId id,
        long number,
        TrialState state,
        @Nullable TrialOutcome outcome,
        TrialDraft draft,
        String lesson,
        List<ListedTrial> series,
        @Nullable LabSummary lab,
        @Nullable ListedProject project,
        boolean mayWork) {}
