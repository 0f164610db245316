package org.citylabs.translation;

import com.vaadin.flow.component.Component;
import org.citylabs.kernel.Subject;
import org.citylabs.uikit.Broadcast;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages what happens in the translations they show. */
@org.springframework.stereotype.Component
class LiveTranslations {

    private final Broadcast<TranslationChanged> changes = new Broadcast<>();

    void onChange(Component component, Subject subject, Runnable told) {
        changes.tell(component, changed -> changed.subject().equals(subject), _ -> told.run());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(TranslationChanged changed) {
        changes.publish(changed);
    }
}
