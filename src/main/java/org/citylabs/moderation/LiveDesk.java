package org.citylabs.moderation;

import java.util.function.Consumer;
import org.citylabs.uikit.Broadcast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages that something at a desk is not as it was. */
@Component
public class LiveDesk {

    private final Broadcast<DeskChanged> changes = new Broadcast<>();

    public void onChange(com.vaadin.flow.component.Component component, Consumer<DeskChanged> listener) {
        changes.tell(component, listener);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DeskChanged changed) {
        changes.publish(changed);
    }
}
