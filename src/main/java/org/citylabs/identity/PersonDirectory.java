package org.citylabs.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.city.CityId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others may see of people. */
@Service
@Transactional(readOnly = true)
public class PersonDirectory {

    private final People people;

    PersonDirectory(People people) {
        this.people = people;
    }

    /** A person as others see them. */
    public record Profile(
            PersonId id, String publicName, @Nullable CityId homeCity) {}

    /** How to write to a person. */
    public record Postbox(String address, Language language) {}

    /** The profiles of some people at once; those who are gone are missing. */
    @PreAuthorize("permitAll()")
    public Map<PersonId, Profile> profiles(Collection<PersonId> ids) {
        return people.named(ids.stream().map(PersonId::value).distinct().toList()).stream()
                .map(person -> new Profile(
                        person.id(), person.publicName(), person.homeCity().orElse(null)))
                .collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    /** Where mail to a person goes; empty for somebody who is gone. */
    @ForModules
    public Optional<Postbox> postbox(PersonId id) {
        return people.findById(id.value()).map(person -> new Postbox(person.email(), person.language()));
    }
}
