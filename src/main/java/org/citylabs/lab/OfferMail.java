package org.citylabs.lab;

import java.util.List;
import java.util.Map;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.mail.Outbox;
import org.citylabs.uikit.Messages;
import org.springframework.stereotype.Component;

/** Tells somebody what became of their offer to join a lab, and facilitators that there is one. */
@Component
class OfferMail implements MailTemplate {

    static final String NAME = "lab.offer";

    private final Outbox outbox;
    private final PersonDirectory people;
    private final Messages messages;

    OfferMail(Outbox outbox, PersonDirectory people, Messages messages) {
        this.outbox = outbox;
        this.people = people;
        this.messages = messages;
    }

    void post(Lab lab, OfferState state, PersonId to) {
        people.postbox(to)
                .ifPresent(box -> outbox.post(new MailOrder(
                        NAME,
                        box.address(),
                        box.language(),
                        Map.of("lab", lab.title(), "path", lab.path(), "state", state.name()))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MailContent render(MailOrder order) {
        var locale = order.language().locale();
        var state = order.detail("state");
        var lab = order.detail("lab");
        return new MailContent(
                messages.getTranslation("lab.offer." + state + ".subject", locale, lab),
                List.of(messages.getTranslation("lab.offer." + state + ".text", locale, lab)),
                new Action(messages.getTranslation("lab.offer.action", locale), order.detail("path")));
    }
}
