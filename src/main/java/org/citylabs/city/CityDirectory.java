package org.citylabs.city;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Finds cities and topics. Both are few and read for every page, so they are kept in memory. */
@Service
@PreAuthorize("permitAll()")
public class CityDirectory {

    private final Cities cities;
    private final Topics topics;
    private volatile @Nullable List<City> knownCities;
    private volatile @Nullable List<Topic> knownTopics;

    CityDirectory(Cities cities, Topics topics) {
        this.cities = cities;
        this.topics = topics;
    }

    /** Every city of the network, the oldest member first. */
    public List<City> cities() {
        var known = knownCities;
        if (known == null) {
            known = cities.findAllByOrderByCreatedAt().stream()
                    .map(CityRow::toCity)
                    .toList();
            knownCities = known;
        }
        return known;
    }

    public Optional<City> find(CityId id) {
        return cities().stream().filter(city -> city.id().equals(id)).findFirst();
    }

    /** The city of an id that is known to exist. */
    public City get(CityId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No city " + id));
    }

    /** Every topic, in the order they are offered. */
    public List<Topic> topics() {
        var known = knownTopics;
        if (known == null) {
            known = topics.findAllByOrderByPosition().stream()
                    .map(TopicRow::toTopic)
                    .toList();
            knownTopics = known;
        }
        return known;
    }

    public Optional<Topic> findTopic(@Nullable String id) {
        return topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CityAdded added) {
        knownCities = null;
    }
}
