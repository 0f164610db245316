package org.citylabs.moderation;

import java.time.Clock;
import java.util.Optional;
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
     *
     * @param by who brings it, an author or a notifier; absent for a visitor
     */
    public CaseId submit(CaseKind kind, Snapshot snapshot, @Nullable PersonId by) {
        return open(snapshot.subject(), kind)
                .map(open -> {
                    follow(open, snapshot);
                    return open.id();
                })
                .orElseGet(() -> {
                    var now = clock.instant();
                    var opened = cases.save(new ModerationCase(kind, snapshot, now));
                    return noted(opened, new CaseEntry(opened, Step.OPENED, by, now));
                });
    }

    /** The public text has changed: an open case about a report of it goes on with the new one. */
    public void changed(Snapshot snapshot) {
        open(snapshot.subject(), CaseKind.NOTICE).ifPresent(open -> follow(open, snapshot));
    }

    /** Closes what is open about a subject that was taken back by its author, or from view by a moderator. */
    public void withdraw(Subject subject, PersonId by) {
        cases.lockOpen(subject.kind(), subject.id()).forEach(open -> {
            open.withdraw(clock.instant());
            noted(open, new CaseEntry(open, Step.WITHDRAWN, by, clock.instant()));
        });
    }

    CaseId noted(ModerationCase of, CaseEntry entry) {
        entries.save(entry);
        events.publishEvent(new DeskChanged(of.city(), of.id()));
        return of.id();
    }

    private Optional<ModerationCase> open(Subject subject, CaseKind kind) {
        return cases.lockOpen(subject.kind(), subject.id()).stream()
                .filter(open -> open.kind() == kind)
                .findFirst();
    }

    private void follow(ModerationCase open, Snapshot snapshot) {
        if (open.snapshot().version() != snapshot.version()) {
            var now = clock.instant();
            open.replace(snapshot, now);
            noted(open, new CaseEntry(open, Step.CHANGED, snapshot.author(), now));
        }
    }
}
