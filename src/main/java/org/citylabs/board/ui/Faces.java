package org.citylabs.board.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;

/** How the people on a board are shown on one page: by name, initials, and the colour of their city. */
class Faces {

    private final PersonDirectory people;
    private final CityDirectory cities;
    private final Texts texts;
    private final String former;
    private final Map<PersonId, Face> known = new ConcurrentHashMap<>();

    /**
     * @param hue angle of the OKLCH colour circle; that of nobody's city is grey
     */
    record Face(String name, String initials, int hue, boolean hasCity) {}

    Faces(PersonDirectory people, CityDirectory cities, Texts texts) {
        this.people = people;
        this.cities = cities;
        this.texts = texts;
        this.former = texts.of("board.former-member");
    }

    /** Looks up at once those who are not known yet. */
    void meet(Collection<PersonId> ids) {
        var strangers =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!strangers.isEmpty()) {
            var profiles = people.profiles(strangers);
            strangers.forEach(id -> known.put(
                    id, profiles.containsKey(id) ? face(Objects.requireNonNull(profiles.get(id))) : nobody()));
        }
    }

    Face of(PersonId id) {
        var face = known.get(id);
        if (face != null) {
            return face;
        }
        meet(List.of(id));
        return Objects.requireNonNull(known.get(id));
    }

    String name(PersonId id) {
        return of(id).name();
    }

    private Face face(Profile profile) {
        var city = profile.homeCity();
        return new Face(
                profile.isGuest() ? guest(profile) : profile.publicName(),
                initials(profile.publicName()),
                city == null ? 0 : cities.get(city).hue(),
                city != null);
    }

    private String guest(Profile profile) {
        var city = profile.homeCity() == null
                ? ""
                : cities.get(profile.homeCity()).name().in(texts.locale());
        var key = "board.guest" + (profile.publicName().isEmpty() ? ".nameless" : "") + (city.isEmpty() ? "" : ".of");
        return texts.of(key, profile.publicName(), city);
    }

    private Face nobody() {
        return new Face(former, "–", 0, false);
    }

    private static String initials(String name) {
        return Stream.of(name.split("\\P{L}+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining());
    }
}
