package org.citylabs.lab;

import org.citylabs.uikit.Broadcast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages that the lab they show has changed, or who belongs to it. */
@Component
public class LiveLabs {

    private final Broadcast<LabId> changes = new Broadcast<>();

    /** From now on the component hears of every change of a lab, whenever it is on a page. */
    public void onChange(com.vaadin.flow.component.Component component, LabId lab, Runnable listener) {
        changes.tell(component, lab::equals, _ -> listener.run());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LabChanged changed) {
        changes.publish(changed.lab());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LabMembershipChanged changed) {
        changes.publish(changed.lab());
    }
}
