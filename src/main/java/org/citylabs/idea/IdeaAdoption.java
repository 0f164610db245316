package org.citylabs.idea;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.ReviewDesk;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes ideas of one city over into another: a sibling with its own number, supports and answers, linked with the first. It
 * was reviewed where it came from and is public at once; moderators of the new city may take it from view like any other.
 */
@Service
@PreAuthorize("hasRole('OFFICIAL')")
public class IdeaAdoption {

    private final Ideas ideas;
    private final Revisions revisions;
    private final Steps steps;
    private final Followers followers;
    private final ReviewDesk desk;
    private final Provenance provenance;
    private final CityDirectory cities;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdeaAdoption(
            Ideas ideas,
            Revisions revisions,
            Steps steps,
            Followers followers,
            ReviewDesk desk,
            Provenance provenance,
            CityDirectory cities,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ideas = ideas;
        this.revisions = revisions;
        this.steps = steps;
        this.followers = followers;
        this.desk = desk;
        this.provenance = provenance;
        this.cities = cities;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** For which of their cities the person may adopt an idea: those that it does not belong to, and have not yet. */
    @Transactional(readOnly = true)
    public Set<CityId> possible(IdeaId id) {
        var possible = new HashSet<>(current.rights().cities(Role.OFFICIAL));
        ideas.findById(id.value()).ifPresent(it -> possible.remove(it.city()));
        possible.removeAll(adopters(id));
        return possible;
    }

    /**
     * Adopts an idea; publishes {@link IdeaPublished}. The same id a second time adopts it once.
     *
     * @return the number of the sibling
     * @throws AccessDeniedException for anybody but an official of the city, for an idea that is not public or belongs
     *     to that city, and for one that the city has adopted already
     */
    @Transactional
    @RetriedOnConflict
    public long adopt(IdeaId id, CityId city, IdeaId as) {
        var me = current.require(Role.OFFICIAL, city);
        var known = ideas.findById(as.value());
        if (known.isPresent()) {
            return known.get().number();
        }
        var original = ideas.lock(id.value())
                .filter(it -> it.state().isPublic() && !it.city().equals(city))
                .filter(_ -> cities.find(city).isPresent())
                .orElseThrow(() -> new AccessDeniedException("Not to be adopted"));
        if (adopters(id).contains(city)) {
            throw new AccessDeniedException("Adopted already");
        }
        var now = clock.instant();
        var idea = ideas.saveAndFlush(original.adopted(as, ideas.nextNumber(), city, me, now));
        revisions.save(new Revision(DraftId.next(), idea, idea.text(), now));
        steps.save(new Step(as, IdeaState.SUBMITTED, 1, me, null, now));
        steps.save(idea.publish(1, idea.text(), me, now));
        followers.begin(as, me, now);
        desk.changed(idea.snapshot(1, idea.text()));
        provenance.cameOf(id.subject(), as.subject(), me, now);
        provenance.happened(as.subject(), Act.of("idea.way.adopted", me).forCity(city), now);
        events.publishEvent(new IdeaPublished(as, city, true, now));
        return idea.number();
    }

    private List<CityId> adopters(IdeaId id) {
        return ideas.findByAdoptedFrom(id.value()).stream().map(Idea::city).toList();
    }
}
