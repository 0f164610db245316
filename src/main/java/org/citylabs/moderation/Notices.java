package org.citylabs.moderation;

import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.moderation.CaseEntry.Step;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of public content from anybody, and brings them to the desk of its city. */
@Service
public class Notices {

    private static final int MIN = 10;
    private static final int MAX = 2000;

    private final Cases cases;
    private final ReviewDesk desk;
    private final CurrentPerson current;

    Notices(Cases cases, ReviewDesk desk, CurrentPerson current) {
        this.cases = cases;
        this.desk = desk;
        this.current = current;
    }

    /**
     * Reports public content; several reports of the same content make one case.
     *
     * @param content what is reported, as the module that shows it knows it
     * @throws InvalidInput with what is wrong, field by field
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public void report(NoticeDraft draft, Snapshot content) {
        new Check()
                .text("explanation", draft.explanation(), MIN, MAX)
                .that("goodFaith", "check.required", draft.goodFaith())
                .orThrow();
        var id = desk.submit(CaseKind.NOTICE, content);
        var reported = cases.getReferenceById(id.value());
        desk.noted(
                reported,
                Step.NOTICE,
                current.id().orElse(null),
                draft.ground() + ": " + draft.explanation().strip());
    }
}
