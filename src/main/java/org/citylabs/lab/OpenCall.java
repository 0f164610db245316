package org.citylabs.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a lab looks for, as somebody sees it.
 *
 * @param own how one's own offer stands; absent where one has made none
 * @param mayOffer whether the person may offer to join: somebody signed in who takes no part yet
 * @param mayAnswer whether the person is a facilitator of the lab
 * @param waiting the offers that wait for an answer; for facilitators
 */
public record OpenCall(
        CallId id,
        CallDraft draft,
        @Nullable OfferState own,
        boolean mayOffer,
        boolean mayAnswer,
        List<WaitingOffer> waiting) {

    /** @param name public name of who offers */
    public record WaitingOffer(OfferId id, String name, ActorGroup group, String message) {}
}
