package org.citylabs.lab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.EmailAddress;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide for themselves: whether to take part in a lab they are invited to, and to leave. */
@Service
@PreAuthorize("isAuthenticated()")
public class LabParticipation {

    private final Labs labs;
    private final Invitations invitations;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabParticipation(
            Labs labs,
            Invitations invitations,
            CityDirectory cities,
            PersonDirectory people,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labs = labs;
        this.invitations = invitations;
        this.cities = cities;
        this.people = people;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes part as one was invited; publishes {@link LabMembershipChanged}. Who comes from none of the lab's cities,
     * and was invited without a last day, takes part for 90 days.
     *
     * @return false if the invitation does not stand any more
     * @throws InvalidInput if the lab is full, at the field {@code person}
     * @throws AccessDeniedException for somebody else's invitation
     */
    @Transactional
    @RetriedOnConflict
    public boolean accept(InvitationId id) {
        return own(id).map(invitation -> {
                    var me = current.require();
                    var lab = lock(invitation.lab());
                    var now = clock.instant();
                    var home = Optional.ofNullable(people.profiles(List.of(me)).get(me))
                            .map(PersonDirectory.Profile::homeCity)
                            .orElse(null);
                    var zone = cities.get(lab.cities().getFirst()).zone();
                    lab.join(me, home, invitation.terms(), zone, now);
                    invitations.take(lab.id(), me, address(me).key());
                    events.publishEvent(new LabMembershipChanged(lab.id(), me, now));
                    return true;
                })
                .orElse(false);
    }

    /**
     * Does not take part; publishes {@link LabChanged}.
     *
     * @return false if the invitation does not stand any more
     * @throws AccessDeniedException for somebody else's invitation
     */
    @Transactional
    @RetriedOnConflict
    public boolean decline(InvitationId id) {
        return own(id).map(invitation -> {
                    var me = current.require();
                    invitations.take(invitation.lab(), me, address(me).key());
                    events.publishEvent(new LabChanged(invitation.lab(), clock.instant()));
                    return true;
                })
                .orElse(false);
    }

    /**
     * Ends one's own part; publishes {@link LabMembershipChanged}.
     *
     * @throws LastFacilitator if nobody else would lead the lab for good
     * @throws AccessDeniedException for somebody who takes no part
     */
    @Transactional
    @RetriedOnConflict
    public void leave(LabId id) {
        var me = current.require();
        var lab = lock(id);
        var now = clock.instant();
        if (lab.partOf(me, now).isEmpty()) {
            throw new AccessDeniedException("Not a member");
        }
        lab.end(me, now);
        events.publishEvent(new LabMembershipChanged(id, me, now));
    }

    private Optional<Invitation> own(InvitationId id) {
        var me = current.require();
        var invitation = invitations.findById(id.value());
        if (invitation.filter(it -> !it.isFor(me, address(me))).isPresent()) {
            throw new AccessDeniedException("Somebody else's invitation");
        }
        return invitation.filter(it -> it.stands(clock.instant()));
    }

    private EmailAddress address(PersonId me) {
        return people.postbox(me).map(it -> new EmailAddress(it.address())).orElseThrow();
    }

    private Lab lock(LabId id) {
        return labs.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such lab"));
    }
}
