package org.citylabs.lab;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts labs: for officials and admins of cities. */
@Service
@PreAuthorize("hasAnyRole('OFFICIAL', 'ADMIN')")
public class LabFoundation {

    private static final Allowance.Limit STARTS = Allowance.Limit.perHour("lab", 10);

    private final Labs labs;
    private final CityDirectory cities;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabFoundation(
            Labs labs,
            CityDirectory cities,
            Allowance allowance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labs = labs;
        this.cities = cities;
        this.allowance = allowance;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The cities that the person may start labs for. */
    public Set<CityId> ownCities() {
        var rights = current.rights();
        var own = new LinkedHashSet<>(rights.cities(Role.OFFICIAL));
        own.addAll(rights.cities(Role.ADMIN));
        return own;
    }

    /**
     * Starts a lab of which the person becomes the facilitator. One of its cities is their own; others are simply
     * named. The same id a second time starts no other one. Publishes {@link LabMembershipChanged}.
     *
     * @return the lab's name in addresses
     * @throws InvalidInput with what is wrong, field by field
     * @throws AccessDeniedException if none of the cities is one that the person acts for
     * @throws TooOften after ten labs within an hour
     */
    @Transactional
    @RetriedOnConflict
    public String start(LabId id, LabDraft draft) {
        var me = current.require();
        var known = labs.findById(id.value());
        if (known.isPresent()) {
            return known.filter(it -> it.startedBy().equals(me))
                    .map(Lab::slug)
                    .orElseThrow(() -> new AccessDeniedException("Somebody else's lab"));
        }
        var checked = draft.checked(cities);
        requireOwn(checked.cities());
        allowance.use(STARTS);
        var now = clock.instant();
        var name = Slug.of(checked.title(), LabId.KIND);
        var slug = name.freeOf(labs.slugsLike(name.value()));
        var zone = cities.get(checked.cities().getFirst()).zone();
        labs.save(new Lab(id, slug, checked, me, zone, now));
        events.publishEvent(new LabMembershipChanged(id, me, now));
        return slug.value();
    }

    private void requireOwn(Collection<CityId> named) {
        var own = ownCities();
        if (named.stream().noneMatch(own::contains)) {
            throw new AccessDeniedException("Only for a city that one acts for");
        }
    }
}
