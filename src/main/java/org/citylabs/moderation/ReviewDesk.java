package org.citylabs.moderation;

import java.time.Clock;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.CaseEntry.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where modules hand in what has to be reviewed, in the transaction that makes it so. */
@Service
@ForModules
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewDesk {

    private final Cases cases;
    private final CaseEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(Cases cases, CaseEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings a text to the desk. Where an open case of the same kind judges an earlier version of it, that case goes
     * on with the new one.
     */
    public CaseId submit(CaseKind kind, Snapshot snapshot) {
        var now = clock.instant();
        for (var open :
                cases.lockOpen(snapshot.subject().kind(), snapshot.subject().id())) {
            if (open.kind() == kind) {
                open.replace(snapshot, now);
                return noted(open, Step.CHANGED, snapshot.author(), null);
            }
        }
        return noted(cases.save(new ModerationCase(kind, snapshot, now)), Step.OPENED, snapshot.author(), null);
    }

    /** Closes what is open about a subject that its author took back. */
    public void withdraw(Subject subject, PersonId by) {
        cases.lockOpen(subject.kind(), subject.id()).forEach(open -> {
            open.withdraw(clock.instant());
            noted(open, Step.WITHDRAWN, by, null);
        });
    }

    CaseId noted(ModerationCase open, Step step, @Nullable PersonId by, @Nullable String note) {
        entries.save(new CaseEntry(open.id(), clock.instant(), by, step, note));
        events.publishEvent(new DeskChanged(open.city(), open.id()));
        return open.id();
    }
}
