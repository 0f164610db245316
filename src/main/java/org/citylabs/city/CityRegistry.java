package org.citylabs.city;

import java.time.Clock;
import org.citylabs.kernel.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cities into the network. */
@Service
public class CityRegistry {

    private final Cities cities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CityRegistry(Cities cities, ApplicationEventPublisher events, Clock clock) {
        this.cities = cities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a city as an operator fills it in.
     *
     * @throws InvalidInput with what is wrong, field by field
     * @throws CityExists if the short name is taken
     */
    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional
    public void add(NewCity city) {
        add(city.check());
    }

    /**
     * Adds a city; operators only.
     *
     * @throws CityExists if the short name is taken
     */
    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional
    public void add(City city) {
        if (cities.existsById(city.id().value())) {
            throw new CityExists(city.id());
        }
        var now = clock.instant();
        cities.save(new CityRow(city, now));
        events.publishEvent(new CityAdded(city.id(), now));
    }
}
