package org.citylabs.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.city.CityId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others may see of people. */
@Service
@Transactional(readOnly = true)
public class PersonDirectory {

    private static final int FOUND = 20;

    private final People people;
    private final RoleGrants grants;

    private final ObjectProvider<GuestNames> guests;

    PersonDirectory(People people, RoleGrants grants, ObjectProvider<GuestNames> guests) {
        this.people = people;
        this.grants = grants;
        this.guests = guests;
    }

    /**
     * A person as others see them.
     *
     * @param publicName empty for a guest who wants none to be shown
     * @param isGuest whether they took part without an account
     */
    public record Profile(
            PersonId id, String publicName, @Nullable CityId homeCity, boolean isGuest) {

        public Profile(PersonId id, String publicName, @Nullable CityId homeCity) {
            this(id, publicName, homeCity, false);
        }
    }

    /** How to write to a person. */
    public record Postbox(String address, Language language) {}

    /** The profiles of some people at once; those who are gone are missing. */
    @PreAuthorize("permitAll()")
    public Map<PersonId, Profile> profiles(Collection<PersonId> ids) {
        var profiles = new HashMap<PersonId, Profile>();
        people.named(ids.stream().map(PersonId::value).distinct().toList()).stream()
                .map(PersonDirectory::profile)
                .forEach(it -> profiles.put(it.id(), it));
        var others = ids.stream().filter(it -> !profiles.containsKey(it)).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            guests.orderedStream().flatMap(it -> it.named(others).stream()).forEach(it -> profiles.put(it.id(), it));
        }
        return profiles;
    }

    /** Where mail to a person goes; empty for somebody who is gone. */
    @ForModules
    public Optional<Postbox> postbox(PersonId id) {
        return people.findById(id.value()).map(person -> new Postbox(person.email(), person.language()));
    }

    /** The language of whoever has an address; says nothing about who that is. */
    @ForModules
    public Optional<Language> language(EmailAddress address) {
        return people.findByEmailKey(address.key()).map(Person::language);
    }

    /** Who holds a role in a city, by name. */
    @ForModules
    public List<Profile> holding(Role role, CityId city) {
        var holders = grants.findByRoleAndCityOrderById(role, city.value()).stream()
                .map(grant -> new PersonId(grant.person()))
                .toList();
        return profiles(holders).values().stream()
                .sorted(Comparator.comparing(Profile::publicName))
                .toList();
    }

    /** People whose public name holds a text, 20 at most, by name. */
    @ForModules
    public List<Profile> named(String text) {
        return people.named(Literal.of(text), Limit.of(FOUND)).stream()
                .map(PersonDirectory::profile)
                .toList();
    }

    private static Profile profile(Person person) {
        return new Profile(person.id(), person.publicName(), person.homeCity().orElse(null));
    }
}
