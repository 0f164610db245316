package org.citylabs.idea;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** The questions that are asked of ideas. */
final class IdeaQueries {

    private IdeaQueries() {}

    static Specification<Idea> published(IdeaFilter filter) {
        return inState(filter.state())
                .and(is("city", filter.city()))
                .and(inText("topic", filter.topic()))
                .and(inText("language", filter.language()));
    }

    static Specification<Idea> amongst(Collection<UUID> ids) {
        return (idea, _, _) -> idea.get("id").in(ids);
    }

    private static Specification<Idea> inState(@Nullable IdeaState wanted) {
        return (idea, _, build) -> wanted != null && wanted.isPublic()
                ? build.equal(idea.get("state"), wanted)
                : idea.get("state").in(IdeaState.PUBLIC);
    }

    private static Specification<Idea> is(String property, @Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (idea, _, build) -> build.equal(idea.get(property), value);
    }

    private static Specification<Idea> inText(String property, @Nullable String value) {
        return value == null
                ? Specification.unrestricted()
                : (idea, _, build) -> build.equal(idea.get("text").get(property), value);
    }
}
