package org.citylabs.lab;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.EmailAddress;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.mail.Outbox;
import org.citylabs.uikit.Messages;
import org.springframework.stereotype.Component;

/** Tells somebody that they are invited into a lab, in their language, or that of whoever invites them. */
@Component
class InvitationMail implements MailTemplate {

    static final String NAME = "lab.invitation";

    private final Outbox outbox;
    private final PersonDirectory people;
    private final CityDirectory cities;
    private final Messages messages;

    InvitationMail(Outbox outbox, PersonDirectory people, CityDirectory cities, Messages messages) {
        this.outbox = outbox;
        this.people = people;
        this.cities = cities;
        this.messages = messages;
    }

    void post(Lab lab, EmailAddress to, PersonId by) {
        var language = people.language(to)
                .or(() -> people.postbox(by).map(PersonDirectory.Postbox::language))
                .orElse(Language.ENGLISH);
        var inviter = Stream.ofNullable(people.profiles(List.of(by)).get(by))
                .map(PersonDirectory.Profile::publicName)
                .collect(Collectors.joining());
        outbox.post(new MailOrder(
                NAME,
                to.value(),
                language,
                Map.of(
                        "lab", lab.title(),
                        "path", lab.path(),
                        "inviter", inviter,
                        "cities", lab.cities().stream().map(CityId::value).collect(Collectors.joining(",")))));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The link leads past the sign-in page: a lab for its members is not there for a visitor. */
    @Override
    public MailContent render(MailOrder order) {
        var locale = order.language().locale();
        var names = Stream.of(order.detail("cities").split(","))
                .flatMap(id -> cities.find(new CityId(id)).stream())
                .map(city -> city.name().in(locale))
                .collect(Collectors.joining(", "));
        return new MailContent(
                messages.getTranslation("lab.invitation.subject", locale, order.detail("lab")),
                List.of(
                        messages.getTranslation(
                                "lab.invitation.text", locale, order.detail("inviter"), order.detail("lab"), names),
                        messages.getTranslation("lab.invitation.account", locale, order.address())),
                new Action(
                        messages.getTranslation("lab.invitation.action", locale),
                        "/login?next=" + order.detail("path")));
    }
}
