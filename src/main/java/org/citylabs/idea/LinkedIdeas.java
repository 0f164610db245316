package org.citylabs.idea;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.provenance.Linked;
import org.springframework.stereotype.Component;

/** Shows published ideas at the other end of a link. */
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
    public Optional<Shown> shown(UUID id) {
        return ideas.findById(id)
                .filter(idea -> idea.state().isPublic())
                .map(idea -> new Shown(idea.text().title(), idea.text().language(), "", "/ideas/" + idea.number()));
    }
}
