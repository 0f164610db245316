package org.citylabs.lab;

import java.time.Clock;
import java.time.ZoneId;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.ReviewDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What facilitators do with their lab and its members. */
@Service
@PreAuthorize("isAuthenticated()")
public class LabFacilitation {

    private final Labs labs;
    private final LabAccess access;
    private final CityDirectory cities;
    private final ReviewDesk desk;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabFacilitation(
            Labs labs,
            LabAccess access,
            CityDirectory cities,
            ReviewDesk desk,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labs = labs;
        this.access = access;
        this.cities = cities;
        this.desk = desk;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Describes a lab anew; publishes {@link LabChanged}. Its name in addresses stays.
     *
     * @throws InvalidInput with what is wrong, field by field; at {@code visibility} if it is to be public with words
     *     that a moderator has taken from view
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional
    @RetriedOnConflict
    public void describe(LabId id, LabDraft draft) {
        var lab = lock(id);
        var checked = draft.checked(cities);
        lab.describe(
                checked,
                current.require(),
                cities.get(checked.cities().getFirst()).zone());
        desk.changed(lab.snapshot());
        events.publishEvent(new LabChanged(id, clock.instant()));
    }

    /**
     * Gives a member another part, group or last day; publishes {@link LabMembershipChanged}.
     *
     * @throws InvalidInput at the field {@code until}, for a day that is over, or none for somebody from outside
     * @throws LastFacilitator if nobody else would lead the lab for good
     * @throws AccessDeniedException for anybody but a facilitator of the lab, or about somebody who is no member
     */
    @Transactional
    @RetriedOnConflict
    public void change(LabId id, PersonId member, Terms terms) {
        var lab = lock(id);
        requireMember(lab, member);
        lab.change(member, terms, zone(lab), clock.instant());
        changed(id, member);
    }

    /**
     * Ends somebody's part; publishes {@link LabMembershipChanged}.
     *
     * @throws LastFacilitator if nobody else would lead the lab for good
     * @throws AccessDeniedException for anybody but a facilitator of the lab, or about somebody who is no member
     */
    @Transactional
    @RetriedOnConflict
    public void remove(LabId id, PersonId member) {
        var lab = lock(id);
        requireMember(lab, member);
        lab.end(member, clock.instant());
        changed(id, member);
    }

    /** The right is asked for under the lock, so that of two who act at once the second is judged by what the first did. */
    private Lab lock(LabId id) {
        var lab = labs.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such lab"));
        access.requireFacilitator(id);
        return lab;
    }

    private void requireMember(Lab lab, PersonId person) {
        if (lab.partOf(person, clock.instant()).isEmpty()) {
            throw new AccessDeniedException("Not a member");
        }
    }

    private ZoneId zone(Lab lab) {
        return cities.get(lab.cities().getFirst()).zone();
    }

    private void changed(LabId lab, PersonId member) {
        events.publishEvent(new LabMembershipChanged(lab, member, clock.instant()));
    }
}
