package org.citylabs.moderation;

import java.time.Clock;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of public content from anybody, and brings them to the desk of its city. */
@Service
public class Notices {

    private static final int MIN = 10;
    /** So many characters make an explanation at most. */
    static final int LONGEST = 2000;

    private static final Allowance.Limit NOTICES = Allowance.Limit.perHour("notice", 10);

    private final Cases cases;
    private final ReviewDesk desk;
    private final ObjectProvider<Reportable> modules;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final Clock clock;

    Notices(
            Cases cases,
            ReviewDesk desk,
            ObjectProvider<Reportable> modules,
            Allowance allowance,
            CurrentPerson current,
            Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.modules = modules;
        this.allowance = allowance;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Reports public content; several reports of the same content make one case.
     *
     * @return false if it is not public any more, so that there is nothing to report
     * @throws InvalidInput with what is wrong, field by field
     * @throws TooOften after ten reports within an hour
     */
    @PreAuthorize("permitAll()")
    @Transactional
    @RetriedOnConflict
    public boolean report(NoticeDraft draft, Subject subject) {
        new Check()
                .text("explanation", draft.explanation(), MIN, LONGEST)
                .that("goodFaith", "check.required", draft.goodFaith())
                .orThrow();
        var content = modules.stream()
                .filter(module -> module.kind().equals(subject.kind()))
                .findFirst()
                .flatMap(module -> module.snapshot(subject.id()));
        if (content.isEmpty()) {
            return false;
        }
        allowance.use(NOTICES);
        var by = current.id().orElse(null);
        var id = desk.submit(CaseKind.NOTICE, content.get(), by);
        var reported = cases.getReferenceById(id.value());
        desk.noted(reported, CaseEntry.notice(reported, draft, by, clock.instant()));
        return true;
    }
}
