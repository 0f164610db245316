package org.citylabs.lab;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.CaseDecided;
import org.citylabs.moderation.Reportable;
import org.citylabs.moderation.Snapshot;
import org.citylabs.moderation.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the words of public labs that somebody reports to the desk of their first city. One that must not be seen is
 * for its members alone, until a facilitator has worded it anew.
 */
@Component
class ReportedLabs implements Reportable {

    private final Labs labs;
    private final ApplicationEventPublisher events;

    ReportedLabs(Labs labs, ApplicationEventPublisher events) {
        this.labs = labs;
        this.events = events;
    }

    @Override
    public String kind() {
        return LabId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Snapshot> snapshot(UUID id) {
        return labs.findById(id).filter(Lab::isPublic).map(Lab::snapshot);
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(CaseDecided decided) {
        if (decided.subject().kind().equals(LabId.KIND) && decided.verdict() == Verdict.RESTRICT) {
            labs.lock(decided.subject().id()).ifPresent(lab -> {
                lab.restrict(decided.version(), decided.reason());
                events.publishEvent(new LabChanged(lab.id(), decided.at()));
            });
        }
    }
}
