package org.citylabs.lab;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.jspecify.annotations.NullUnmarked;

/** Who takes part in a lab; the part of the aggregate that keeps somebody there who leads it for good. */
@Embeddable
@NullUnmarked
class Members {

    @ElementCollection
    @CollectionTable(name = "lab_member", joinColumns = @JoinColumn(name = "lab"))
    @MapKeyColumn(name = "person")
    private Map<UUID, Membership> people = new HashMap<>();

    Map<PersonId, Membership> holding(Instant now) {
        var result = new HashMap<PersonId, Membership>();
        people.forEach((person, membership) -> {
            if (membership.holds(now)) {
                result.put(new PersonId(person), membership);
            }
        });
        return result;
    }

    Optional<Membership> find(PersonId person, Instant now) {
        return Optional.ofNullable(people.get(person.value())).filter(it -> it.holds(now));
    }

    long size(Instant now) {
        return people.values().stream().filter(it -> it.holds(now)).count();
    }

    /** Those whose part has ended are forgotten then. */
    void begin(PersonId person, Membership membership) {
        people.values().removeIf(it -> !it.holds(membership.joinedAt()));
        people.put(person.value(), membership);
    }

    void change(PersonId person, Terms terms, ZoneId zone, Instant at) {
        var membership = require(person, at);
        if (membership.terms().isLastingFacilitator() && !terms.isLastingFacilitator()) {
            requireAnother(person);
        }
        terms.requireAhead(zone, at);
        new Check()
                .that("until", "lab.until.guest", !membership.isGuest() || terms.until() != null)
                .orThrow();
        people.put(person.value(), membership.on(terms, zone));
    }

    void end(PersonId person, Instant at) {
        if (require(person, at).terms().isLastingFacilitator()) {
            requireAnother(person);
        }
        people.remove(person.value());
    }

    /** Last days end in another zone from now on. */
    void moveTo(ZoneId zone) {
        people.replaceAll((_, it) -> it.terms().until() == null ? it : it.on(it.terms(), zone));
    }

    private Membership require(PersonId person, Instant at) {
        return find(person, at).orElseThrow(() -> new IllegalStateException("Not a member: " + person));
    }

    private void requireAnother(PersonId person) {
        if (people.entrySet().stream()
                .noneMatch(it -> !it.getKey().equals(person.value())
                        && it.getValue().terms().isLastingFacilitator())) {
            throw new LastFacilitator(person);
        }
    }
}
