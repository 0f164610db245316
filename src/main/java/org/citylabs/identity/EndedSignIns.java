package org.citylabs.identity;

import com.vaadin.flow.component.Component;
import org.citylabs.uikit.Broadcast;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open live pages that the sign-in behind them has ended: what comes over a socket asks for no cookie. */
@org.springframework.stereotype.Component
public class EndedSignIns {

    private final Broadcast<SignInId> ended = new Broadcast<>();

    /** From now on the component is told when a sign-in ends, whenever it is on a page. */
    public void onEnd(Component component, SignInId signIn, Runnable listener) {
        ended.tell(component, signIn::equals, _ -> listener.run());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SignInEnded event) {
        ended.publish(event.signIn());
    }
}
