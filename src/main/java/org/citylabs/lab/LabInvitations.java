package org.citylabs.lab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.EmailAddress;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How facilitators bring people into their lab. Nothing here tells whether an address has an account. */
@Service
@PreAuthorize("isAuthenticated()")
public class LabInvitations {

    private static final Allowance.Limit SENT = Allowance.Limit.perHour("lab-invitation", 60);
    private static final Allowance.Limit RECEIVED = Allowance.Limit.perHour("lab-invited", 5);
    private static final Allowance.Limit LOOKED_UP = Allowance.Limit.perHour("lab-candidates", 600);
    private static final int SHORTEST_NAME = 2;

    private final Labs labs;
    private final Invitations invitations;
    private final LabAccess access;
    private final InvitationMail mail;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabInvitations(
            Labs labs,
            Invitations invitations,
            LabAccess access,
            InvitationMail mail,
            CityDirectory cities,
            PersonDirectory people,
            Allowance allowance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labs = labs;
        this.invitations = invitations;
        this.access = access;
        this.mail = mail;
        this.cities = cities;
        this.people = people;
        this.allowance = allowance;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * People whose public name holds what was typed and who are not in the lab, 20 at most; nobody for less than two
     * letters.
     *
     * @throws TooOften after 600 times within an hour
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional(readOnly = true)
    public List<Profile> candidates(LabId id, String typed) {
        access.requireFacilitator(id);
        if (typed.strip().length() < SHORTEST_NAME) {
            return List.of();
        }
        allowance.use(LOOKED_UP);
        var members = labs.findById(id.value()).orElseThrow().members(clock.instant());
        return people.named(typed).stream()
                .filter(it -> !members.containsKey(it.id()))
                .toList();
    }

    /**
     * Invites somebody, and tells them by mail; publishes {@link LabChanged}. Who is invited already is offered the new
     * terms, without another mail.
     *
     * @throws InvalidInput with what is wrong, at the fields {@code person}, {@code email} and {@code until}
     * @throws TooOften after 60 invitations by a person, or five to somebody, within an hour
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional
    @RetriedOnConflict
    public void invite(LabId id, InvitationDraft draft) {
        var lab = lock(id);
        var person = draft.person();
        var address = person == null ? address(draft.email()) : postbox(person);
        var known = person == null
                ? invitations.findByLabAndEmailKey(id, address.key())
                : invitations.findByLabAndPerson(id, person);
        var now = clock.instant();
        var invitation = known.orElseGet(() -> person == null ? Invitation.of(id, address) : Invitation.of(id, person));
        var others = invitations.countByLab(id) - (known.isPresent() ? 1 : 0);
        var zone = cities.get(lab.cities().getFirst()).zone();
        var told = known.filter(it -> it.stands(now)).isPresent();
        invitations.save(lab.invite(invitation, draft.terms(), others, current.require(), zone, now));
        if (!told) {
            allowance.use(SENT);
            allowance.useFor(RECEIVED, address.key());
            mail.post(lab, address, current.require());
        }
        events.publishEvent(new LabChanged(id, now));
    }

    /**
     * Takes an invitation back; one that is gone already stays so. Publishes {@link LabChanged}.
     *
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional
    @RetriedOnConflict
    public void withdraw(InvitationId id) {
        invitations.findById(id.value()).ifPresent(invitation -> {
            lock(invitation.lab());
            invitations.delete(invitation);
            events.publishEvent(new LabChanged(invitation.lab(), clock.instant()));
        });
    }

    private Lab lock(LabId id) {
        var lab = labs.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such lab"));
        access.requireFacilitator(id);
        return lab;
    }

    private static EmailAddress address(String typed) {
        var address = EmailAddress.of(typed);
        new Check().that("email", "lab.email.form", address.isPresent()).orThrow();
        return address.orElseThrow();
    }

    private EmailAddress postbox(PersonId person) {
        var address = Optional.of(person).flatMap(people::postbox).map(it -> new EmailAddress(it.address()));
        new Check().that("person", "lab.person.gone", address.isPresent()).orThrow();
        return address.orElseThrow();
    }
}
