package org.citylabs.project;

import java.util.Optional;
import java.util.Set;
import org.citylabs.board.Cards;
import org.citylabs.idea.IdeaId;
import org.citylabs.kernel.Subject;
import org.citylabs.provenance.Linked;
import org.citylabs.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What projects and trials may come from. */
@Component
class Beginnings {

    private static final Set<String> KINDS =
            Set.of(IdeaId.KIND, Cards.KIND, TrialId.KIND, ProjectId.KIND, ResultId.KIND);

    private final Provenance provenance;

    Beginnings(Provenance provenance) {
        this.provenance = provenance;
    }

    Optional<Linked.Shown> find(Subject from) {
        return KINDS.contains(from.kind()) ? provenance.seen(from) : Optional.empty();
    }

    /** @throws AccessDeniedException for what nothing can come from, or the person at hand may not see */
    void require(@Nullable Subject from) {
        if (from != null && find(from).isEmpty()) {
            throw new AccessDeniedException("Nothing begins with " + from);
        }
    }
}
