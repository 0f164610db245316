package org.citylabs.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How those who write are shown to others: by name, and in the colour of their city. */
@Component
class Writers {

    static final Carets.Writer NOBODY = new Carets.Writer("", 0);

    private final PersonDirectory people;
    private final CityDirectory cities;

    Writers(PersonDirectory people, CityDirectory cities) {
        this.people = people;
        this.cities = cities;
    }

    /** One without a name for somebody who is gone. */
    Carets.Writer of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, NOBODY);
    }

    /** Of some people at once; those who are gone are missing. */
    Map<PersonId, Carets.Writer> of(Collection<PersonId> persons) {
        return people.profiles(persons).values().stream().collect(Collectors.toMap(Profile::id, this::writer));
    }

    /** By which a person reads the time: that of their city. */
    ZoneId clock(PersonId person) {
        return Optional.ofNullable(people.profiles(List.of(person)).get(person))
                .map(Profile::homeCity)
                .map(city -> cities.get(city).zone())
                .orElse(ZoneOffset.UTC);
    }

    private Carets.Writer writer(Profile person) {
        return new Carets.Writer(person.publicName(), hue(person.homeCity()));
    }

    private int hue(@Nullable CityId city) {
        return city == null ? 0 : cities.get(city).hue();
    }
}
