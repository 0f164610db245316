package org.citylabs.testing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.CityRegistry;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.identity.TestPeople;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

/** What tests build their world from: cities, people, and acting as somebody. */
@TestComponent
@Import(TestPeople.class)
public class World {

    public static final CityId BIELEFELD = new CityId("bielefeld");
    public static final CityId TAMPERE = new CityId("tampere");
    public static final CityId LINZ = new CityId("linz");

    private final TestPeople people;
    private final CityRegistry registry;
    private final CityDirectory directory;

    World(TestPeople people, CityRegistry registry, CityDirectory directory) {
        this.people = people;
        this.registry = registry;
        this.directory = directory;
    }

    public PersonId citizenOf(CityId city) {
        return person(city, Role.CITIZEN);
    }

    public PersonId moderatorOf(CityId city) {
        return person(city, Role.CITIZEN, Role.MODERATOR);
    }

    /** A person who speaks English, with some roles in a city. */
    public PersonId person(CityId city, Role... roles) {
        return person(city, Language.ENGLISH, roles);
    }

    public PersonId person(CityId city, Language language, Role... roles) {
        haveCities();
        var name = "Somebody " + UUID.randomUUID().toString().substring(0, 8);
        return people.make(name, city, language, roles);
    }

    /** A citizen of Bielefeld under a certain public name. */
    public PersonId named(String publicName) {
        haveCities();
        return people.make(publicName, BIELEFELD, Language.ENGLISH, Role.CITIZEN);
    }

    public String email(PersonId id) {
        return people.email(id);
    }

    /** Does something as a person, and is whoever one was before again afterwards. */
    public <T> T as(PersonId id, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        people.actAs(id);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void does(PersonId id, Runnable action) {
        as(id, () -> {
            action.run();
            return true;
        });
    }

    /** The three cities of the tests: two that work together, and a third for everything that must not cross over. */
    public synchronized void haveCities() {
        if (directory.find(LINZ).isEmpty()) {
            var operator = people.make("Operator", BIELEFELD, Language.ENGLISH, Role.OPERATOR);
            does(operator, () -> {
                registry.add(city(BIELEFELD, "Bielefeld", 30, Language.GERMAN, "Europe/Berlin", "DE", 16));
                registry.add(city(TAMPERE, "Tampere", 255, Language.FINNISH, "Europe/Helsinki", "FI", 13));
                registry.add(city(LINZ, "Linz", 150, Language.GERMAN, "Europe/Vienna", "AT", 14));
            });
        }
    }

    private static City city(
            CityId id, String name, int hue, Language language, String zone, String country, int minimumAge) {
        return new City(
                id,
                new LocalizedText(Map.of(Language.ENGLISH, name)),
                null,
                hue,
                List.of(language),
                ZoneId.of(zone),
                country,
                minimumAge,
                "CC-BY-4.0");
    }
}
