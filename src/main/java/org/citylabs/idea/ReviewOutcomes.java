package org.citylabs.idea;

import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.CaseDecided;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Lets an idea follow what moderators decided. A decision that arrives again, or after the author took the idea
 * back, changes nothing.
 */
@Component
class ReviewOutcomes {

    private final Ideas ideas;
    private final Revisions revisions;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    ReviewOutcomes(Ideas ideas, Revisions revisions, Steps steps, ApplicationEventPublisher events) {
        this.ideas = ideas;
        this.revisions = revisions;
        this.steps = steps;
        this.events = events;
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(CaseDecided decided) {
        if (!decided.subject().kind().equals(IdeaId.KIND)) {
            return;
        }
        var idea = ideas.lock(decided.subject().id()).orElse(null);
        if (idea == null
                || idea.state() == IdeaState.WITHDRAWN
                || steps.existsByCaseId(decided.caseId().value())) {
            return;
        }
        follow(idea, decided);
    }

    private void follow(Idea idea, CaseDecided decided) {
        var by = decided.by();
        var at = decided.at();
        switch (decided.verdict()) {
            case PUBLISH -> {
                var first = idea.publishedAt().isEmpty();
                var reviewed = revisions
                        .findByIdeaAndRevision(idea.id().value(), decided.version())
                        .orElseThrow();
                steps.save(
                        idea.publish(decided.version(), reviewed.text(), by, at).by(decided.caseId()));
                events.publishEvent(new IdeaPublished(idea.id(), idea.city(), first, at));
            }
            case ASK_FOR_CHANGES ->
                steps.save(idea.askForChanges(decided.reason(), by, at).by(decided.caseId()));
            case DO_NOT_PUBLISH ->
                steps.save(idea.doNotPublish(decided.reason(), by, at).by(decided.caseId()));
            case RESTRICT -> {
                steps.save(idea.restrict(decided.reason(), by, at).by(decided.caseId()));
                events.publishEvent(new IdeaHidden(idea.id(), idea.city(), at));
            }
            case NO_ACTION -> {}
        }
    }
}
