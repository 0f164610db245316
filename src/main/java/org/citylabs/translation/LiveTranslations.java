package org.citylabs.translation;

import com.vaadin.flow.component.Component;
import java.util.function.Predicate;
import org.citylabs.kernel.Subject;
import org.citylabs.uikit.Broadcast;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages what happens in the translations they show. */
@org.springframework.stereotype.Component
public class LiveTranslations {

    private final Broadcast<TranslationChanged> changes = new Broadcast<>();

    public void onChange(Component component, Subject subject, Runnable told) {
        onChange(component, subject::equals, told);
    }

    /** @param interest as for {@link Broadcast#tell(Component, Predicate, java.util.function.Consumer)} */
    public void onChange(Component component, Predicate<Subject> interest, Runnable told) {
        changes.tell(component, changed -> interest.test(changed.subject()), _ -> told.run());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(TranslationChanged changed) {
        changes.publish(changed);
    }
}
