package org.citylabs.idea;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.mail.Outbox;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.StepTaken;
import org.citylabs.uikit.Messages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever follows an idea what happened to it, or to what came of it, wherever everybody may see that. Whoever did
 * it knows already. Each step is told once.
 */
@Component
class FollowMail implements MailTemplate {

    static final String NAME = "idea.followed";

    private final Ideas ideas;
    private final Followers followers;
    private final Provenance provenance;
    private final PersonDirectory people;
    private final CityDirectory cities;
    private final Outbox outbox;
    private final Messages messages;

    FollowMail(
            Ideas ideas,
            Followers followers,
            Provenance provenance,
            PersonDirectory people,
            CityDirectory cities,
            Outbox outbox,
            Messages messages) {
        this.ideas = ideas;
        this.followers = followers;
        this.provenance = provenance;
        this.people = people;
        this.cities = cities;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** On a thread of nobody, so that what is seen here is what everybody may see. */
    @ApplicationModuleListener
    @RetriedOnConflict
    void on(StepTaken step) {
        // first of all, or it would conflict with what others write after something was read
        if (!followers.isNews(step.step()) || provenance.seen(step.subject()).isEmpty()) {
            return;
        }
        var act = provenance.step(step.step());
        provenance.origins(step.subject(), IdeaId.KIND).stream()
                .flatMap(id -> ideas.findById(id).stream())
                .filter(it -> it.state().isPublic())
                .forEach(idea -> act.ifPresent(it -> tell(idea, it)));
    }

    private void tell(Idea idea, Act act) {
        followers.of(idea.id()).stream()
                .filter(it -> !it.equals(act.by()))
                .forEach(follower -> post(follower, idea, act));
    }

    private void post(PersonId follower, Idea idea, Act act) {
        people.postbox(follower)
                .ifPresent(box -> outbox.post(new MailOrder(
                        NAME,
                        box.address(),
                        box.language(),
                        Map.of(
                                "title", idea.text().title(),
                                "path", idea.path(),
                                "act", act.key(),
                                "detail", act.detail(),
                                "city",
                                        Optional.ofNullable(act.city())
                                                .map(CityId::value)
                                                .orElse("")))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MailContent render(MailOrder order) {
        var locale = order.language().locale();
        var title = order.detail("title");
        var what = messages.getTranslation(order.detail("act"), locale, order.detail("detail"));
        var city = order.detail("city").isEmpty()
                ? ""
                : cities.find(new CityId(order.detail("city")))
                        .map(City::name)
                        .map(it -> it.in(locale) + ": ")
                        .orElse("");
        return new MailContent(
                messages.getTranslation("idea.followed.subject", locale, title),
                List.of(messages.getTranslation("idea.followed.text", locale, title), city + what),
                new Action(messages.getTranslation("idea.worked-on.action", locale), order.detail("path")));
    }
}
