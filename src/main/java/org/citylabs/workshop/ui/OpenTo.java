package org.citylabs.workshop.ui;

import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.EndedSignIns;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LiveLabs;
import org.springframework.stereotype.Component;

/** Lets an open page know that whoever looks at it may have lost the right to (B10). */
@Component
class OpenTo {

    private final LiveLabs labs;
    private final EndedSignIns signIns;
    private final CurrentPerson current;

    OpenTo(LiveLabs labs, EndedSignIns signIns, CurrentPerson current) {
        this.labs = labs;
        this.signIns = signIns;
        this.current = current;
    }

    /** @param again asks anew what is open to the person */
    void watch(com.vaadin.flow.component.Component page, LabId lab, Runnable again) {
        labs.onChange(page, lab, again);
        current.signIn()
                .ifPresent(it -> signIns.onEnd(
                        page,
                        it,
                        () -> page.getUI().ifPresent(ui -> ui.getPage().reload())));
    }
}
