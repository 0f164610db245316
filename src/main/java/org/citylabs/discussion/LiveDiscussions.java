package org.citylabs.discussion;

import java.util.function.Consumer;
import org.citylabs.kernel.Subject;
import org.citylabs.uikit.Broadcast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages what happens in the discussion they show. */
@Component
public class LiveDiscussions {

    private final Broadcast<DiscussionChanged> changes = new Broadcast<>();

    public void onChange(
            com.vaadin.flow.component.Component component, Subject subject, Consumer<DiscussionChanged> listener) {
        changes.tell(component, changed -> changed.subject().equals(subject), listener);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DiscussionChanged changed) {
        changes.publish(changed);
    }
}
