package org.citylabs.idea;

import java.util.function.Consumer;
import org.citylabs.uikit.Broadcast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages of ideas that have just been published for the first time. */
@Component
public class LiveIdeas {

    private final Broadcast<IdeaPublished> published = new Broadcast<>();

    public void onPublished(com.vaadin.flow.component.Component component, Consumer<IdeaPublished> listener) {
        published.tell(component, listener);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(IdeaPublished event) {
        if (event.first()) {
            published.publish(event);
        }
    }
}
