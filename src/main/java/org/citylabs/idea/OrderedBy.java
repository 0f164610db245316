package org.citylabs.idea;

import java.util.UUID;
import org.citylabs.idea.IdeaFilter.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** A total order of published ideas, and how to go on in it from any idea (keyset paging). */
record OrderedBy(Order order) {

    private static final String KEY = "publicKey";
    private static final String SUPPORTS = "supports";

    Sort sort(Place place) {
        var newest = Sort.by(Sort.Direction.DESC, KEY);
        var sort = order == Order.NEWEST
                ? newest
                : Sort.by(Sort.Direction.DESC, SUPPORTS).and(newest);
        return place.backwards() ? sort.reverse() : sort;
    }

    Specification<Idea> beyond(Place place) {
        var neighbour = place.neighbour();
        if (neighbour == null) {
            return Specification.unrestricted();
        }
        return (idea, _, build) -> {
            var key = idea.<UUID>get(KEY);
            var keyBeyond = place.backwards() ? build.greaterThan(key, neighbour) : build.lessThan(key, neighbour);
            if (order == Order.NEWEST) {
                return keyBeyond;
            }
            var supports = idea.<Integer>get(SUPPORTS);
            var supportsBeyond = place.backwards()
                    ? build.greaterThan(supports, place.supports())
                    : build.lessThan(supports, place.supports());
            return build.or(supportsBeyond, build.and(build.equal(supports, place.supports()), keyBeyond));
        };
    }

    Place before(Idea idea) {
        return new Place(true, idea.supports(), idea.publicKey());
    }

    Place after(Idea idea) {
        return new Place(false, idea.supports(), idea.publicKey());
    }
}
