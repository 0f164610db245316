package org.citylabs.identity;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.citylabs.city.CityId;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles: a city's admin in the own city, an operator everywhere. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class PeopleAdmin {

    private static final int SHOWN = 100;

    private final People people;
    private final RoleGrants grants;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleAdmin(
            People people, RoleGrants grants, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.grants = grants;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A person with the roles held in the city that was asked for. */
    public record Member(PersonId id, String publicName, String email, Set<Role> roles) {}

    /** The people of a city whose name or address holds a text, 100 at most, by name. */
    @Transactional(readOnly = true)
    public List<Member> of(CityId city, String text) {
        requireAdmin(city);
        var found = people.ofCity(city, city.value(), Literal.of(text), Limit.of(SHOWN));
        var roles = grants
                .findByPersonIn(found.stream().map(it -> it.id().value()).toList())
                .stream()
                .filter(grant -> city.equals(grant.grant().city()))
                .collect(Collectors.groupingBy(
                        RoleGrant::person,
                        Collectors.mapping(grant -> grant.grant().role(), Collectors.toSet())));
        return found.stream()
                .map(it -> new Member(
                        it.id(),
                        it.publicName(),
                        it.email(),
                        roles.getOrDefault(it.id().value(), Set.of())))
                .toList();
    }

    /** Gives a role in a city; publishes {@link RightsChanged}. Giving it twice changes nothing. */
    @Transactional
    public void grant(PersonId person, Role role, CityId city) {
        requireAdmin(city);
        requireCityRole(role);
        if (!people.existsById(person.value())
                || grants.existsByPersonAndRoleAndCity(person.value(), role, city.value())) {
            return;
        }
        var now = clock.instant();
        grants.save(RoleGrant.inCity(person, role, city, current.require(), now));
        events.publishEvent(new RightsChanged(person, now));
    }

    /**
     * Takes a role in a city; publishes {@link RightsChanged}.
     *
     * @throws LastAdmin if the city would be left without an admin
     */
    @Transactional
    @RetriedOnConflict
    public void revoke(PersonId person, Role role, CityId city) {
        requireAdmin(city);
        requireCityRole(role);
        if (role == Role.ADMIN) {
            requireAnother(person, city);
        }
        if (grants.deleteByPersonAndRoleAndCity(person.value(), role, city.value()) > 0) {
            events.publishEvent(new RightsChanged(person, clock.instant()));
        }
    }

    private void requireAnother(PersonId admin, CityId city) {
        var all = grants.findByRoleAndCity(Role.ADMIN, city.value());
        if (all.size() == 1 && all.getFirst().person().equals(admin.value())) {
            throw new LastAdmin(city);
        }
    }

    private void requireAdmin(CityId city) {
        if (!current.rights().isOperator()) {
            current.require(Role.ADMIN, city);
        }
    }

    private static void requireCityRole(Role role) {
        if (!EnumSet.complementOf(EnumSet.of(Role.OPERATOR)).contains(role)) {
            throw new AccessDeniedException("Operators are not made by a city");
        }
    }

    /** A city keeps at least one admin. */
    public static class LastAdmin extends RuntimeException {

        LastAdmin(CityId city) {
            super("The last admin of " + city);
        }
    }
}
