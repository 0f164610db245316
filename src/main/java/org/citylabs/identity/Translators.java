package org.citylabs.identity;

import java.time.Clock;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Volunteers who translate what was published in a city; its moderators name them. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class Translators {

    private static final int ENOUGH = 2;

    private final RoleGrants grants;
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Translators(
            RoleGrants grants,
            PersonDirectory people,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.people = people;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * By name.
     *
     * @throws AccessDeniedException if the person at hand is no moderator of the city
     */
    @Transactional(readOnly = true)
    public List<Profile> of(CityId city) {
        current.require(Role.MODERATOR, city);
        return people.holding(Role.TRANSLATOR, city);
    }

    /** Whom one could name: people of any city whose public name holds a text of two letters at least, 20 at most. */
    public List<Profile> named(String text) {
        return text.strip().length() < ENOUGH ? List.of() : people.named(text.strip());
    }

    /**
     * Lets somebody translate; publishes {@link RightsChanged}. Naming somebody twice changes nothing.
     *
     * @throws AccessDeniedException if the person at hand is no moderator of the city
     */
    @Transactional
    public void add(PersonId person, CityId city) {
        current.require(Role.MODERATOR, city);
        var known = people.profiles(List.of(person)).containsKey(person);
        if (known && !grants.existsByPersonAndRoleAndCity(person.value(), Role.TRANSLATOR, city.value())) {
            var now = clock.instant();
            grants.save(RoleGrant.inCity(person, Role.TRANSLATOR, city, current.require(), now));
            events.publishEvent(new RightsChanged(person, now));
        }
    }

    /**
     * What they have translated stays. Publishes {@link RightsChanged}.
     *
     * @throws AccessDeniedException if the person at hand is no moderator of the city
     */
    @Transactional
    public void remove(PersonId person, CityId city) {
        current.require(Role.MODERATOR, city);
        if (grants.deleteByPersonAndRoleAndCity(person.value(), Role.TRANSLATOR, city.value()) > 0) {
            events.publishEvent(new RightsChanged(person, clock.instant()));
        }
    }
}
