package org.citylabs.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.mail.Outbox;
import org.citylabs.text.TextHome.Place;
import org.citylabs.uikit.Messages;
import org.springframework.stereotype.Component;

/** Tells somebody that a text mentions them, in their language. */
@Component
class MentionMail implements MailTemplate {

    private static final String NAME = "text.mention";

    private final Outbox outbox;
    private final PersonDirectory people;
    private final Messages messages;

    MentionMail(Outbox outbox, PersonDirectory people, Messages messages) {
        this.outbox = outbox;
        this.people = people;
        this.messages = messages;
    }

    /** @param words around the mention */
    void post(PersonId to, PersonId by, Place place, String words) {
        var writer = Optional.ofNullable(people.profiles(List.of(by)).get(by))
                .map(Profile::publicName)
                .orElse("");
        people.postbox(to)
                .ifPresent(box -> outbox.post(new MailOrder(
                        NAME,
                        box.address(),
                        box.language(),
                        Map.of("title", place.title(), "path", place.path(), "by", writer, "words", words))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MailContent render(MailOrder order) {
        var locale = order.language().locale();
        var title = order.detail("title");
        return new MailContent(
                messages.getTranslation("text.mention.subject", locale, title),
                List.of(
                        messages.getTranslation("text.mention.text", locale, order.detail("by"), title),
                        order.detail("words")),
                new Action(
                        messages.getTranslation("text.mention.action", locale), "/login?next=" + order.detail("path")));
    }
}
