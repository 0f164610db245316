package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import org.citylabs.identity.SignInEnded;
import org.citylabs.identity.SignInId;
import org.citylabs.uikit.Broadcast;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open boards that the sign-in behind them has ended: what comes over a socket asks for no cookie. */
@org.springframework.stereotype.Component
class EndedSignIns {

    private final Broadcast<SignInId> ended = new Broadcast<>();

    void onEnd(Component component, SignInId signIn, Runnable listener) {
        ended.tell(component, signIn::equals, _ -> listener.run());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SignInEnded event) {
        ended.publish(event.signIn());
    }
}
