package org.citylabs.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citylabs.board.BoardGuests;
import org.citylabs.board.BoardId;
import org.citylabs.city.CityId;
import org.citylabs.identity.GuestNames;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about guests, and how long it is known. */
@Component
class WorkshopGuests implements GuestNames, BoardGuests {

    private static final Limit AT_ONCE = Limit.of(5_000);
    private static final CityId NOWHERE = new CityId("nowhere");

    private final Guests guests;
    private final Notes notes;
    private final JdbcClient jdbc;
    private final Retention retention;
    private final Clock clock;

    WorkshopGuests(Guests guests, Notes notes, JdbcClient jdbc, Retention retention, Clock clock) {
        this.guests = guests;
        this.notes = notes;
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * How long names of guests, and notes that nobody revealed, are kept.
     *
     * @param keptDays where a city sets nothing else
     * @param ofCities in days, by the name of the city as it stands in addresses
     */
    @ConfigurationProperties("citylabs.guests")
    record Retention(
            @DefaultValue("30") int keptDays, @DefaultValue Map<String, Integer> ofCities) {

        Duration shortest() {
            return Duration.ofDays(
                    ofCities.values().stream().mapToInt(Integer::intValue).reduce(keptDays, Math::min));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Profile> named(Collection<PersonId> ids) {
        return guests.of(ids.stream().map(PersonId::value).toList()).stream()
                .map(it -> new Profile(
                        it.id(), it.isNamed() ? it.name() : "", it.city().orElse(null), true))
                .toList();
    }

    @Override
    public boolean mayEdit(BoardId board, PersonId guest) {
        return jdbc.sql("""
                        SELECT 1 FROM workshop_guest g
                        JOIN workshop_workshop w ON w.id = g.workshop
                        JOIN workshop_step s ON s.workshop = w.id
                        WHERE g.id = ? AND g.state = 'ADMITTED' AND w.board = ? AND w.state = 'RUNNING'
                        AND w.door_until > ? AND s.state = 'RUNNING' AND s.guests = 'EDIT'""")
                .params(guest.value(), board.value(), java.sql.Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    @Transactional
    void forget() {
        var now = clock.instant();
        var cities = new HashSet<CityId>();
        retention.ofCities().forEach((name, days) -> {
            var city = new CityId(name);
            cities.add(city);
            guests.unerasedOf(city, now.minus(Duration.ofDays(days)), AT_ONCE).forEach(it -> it.erase(now));
        });
        var before = now.minus(Duration.ofDays(retention.keptDays()));
        var others = cities.isEmpty() ? Set.of(NOWHERE) : cities; // no query takes an empty list
        guests.unerasedElsewhere(others, before, AT_ONCE).forEach(it -> it.erase(now));
        notes.deletePrivate(now.minus(retention.shortest()));
    }
}
