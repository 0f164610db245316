package org.citylabs.idea;

import java.time.Clock;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officials do with published ideas of their city: say that the city looks into one. */
@Service
@PreAuthorize("hasRole('OFFICIAL')")
public class IdeaEvaluation {

    private final Ideas ideas;
    private final Steps steps;
    private final CurrentPerson current;
    private final Clock clock;

    IdeaEvaluation(Ideas ideas, Steps steps, CurrentPerson current, Clock clock) {
        this.ideas = ideas;
        this.steps = steps;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Begins to evaluate a published idea; one in any other state stays as it is.
     *
     * @throws AccessDeniedException for anybody but an official of the idea's city
     */
    @Transactional
    @RetriedOnConflict
    public void begin(IdeaId id) {
        var idea = ofOwnCity(id);
        if (idea.state() == IdeaState.PUBLISHED) {
            steps.save(idea.beginEvaluation(current.require(), clock.instant()));
        }
    }

    /**
     * Takes a beginning back; an idea in any other state stays as it is.
     *
     * @throws AccessDeniedException for anybody but an official of the idea's city
     */
    @Transactional
    @RetriedOnConflict
    public void takeBack(IdeaId id) {
        var idea = ofOwnCity(id);
        if (idea.state() == IdeaState.IN_EVALUATION) {
            steps.save(idea.takeBackEvaluation(current.require(), clock.instant()));
        }
    }

    private Idea ofOwnCity(IdeaId id) {
        var idea = ideas.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such idea"));
        current.require(Role.OFFICIAL, idea.city());
        return idea;
    }
}
