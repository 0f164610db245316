package org.citylabs.idea;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows published ideas on the way of others. */
@Component
class LinkedIdeas implements Linked {

    private final Ideas ideas;

    LinkedIdeas(Ideas ideas) {
        this.ideas = ideas;
    }

    @Override
    public String kind() {
        return IdeaId.KIND;
    }

    @Override
    public Map<UUID, Shown> shown(Set<UUID> ids) {
        return ideas.published(ids).stream()
                .collect(Collectors.toMap(it -> it.id().value(), LinkedIdeas::shown));
    }

    private static Shown shown(Idea idea) {
        return new Shown(idea.text().title(), idea.text().language(), "", idea.path());
    }
}
