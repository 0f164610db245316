package org.citylabs.idea;

import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.CaseDecided;
import org.citylabs.moderation.ReviewDesk;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Lets an idea follow what moderators decided. A decision that arrives again, or after the author took the idea
 * back, changes nothing.
 */
@Component
class ReviewOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewOutcomes.class);

    private final Ideas ideas;
    private final Revisions revisions;
    private final Steps steps;
    private final ReviewDesk desk;
    private final Provenance provenance;
    private final ApplicationEventPublisher events;

    ReviewOutcomes(
            Ideas ideas,
            Revisions revisions,
            Steps steps,
            ReviewDesk desk,
            Provenance provenance,
            ApplicationEventPublisher events) {
        this.ideas = ideas;
        this.revisions = revisions;
        this.steps = steps;
        this.desk = desk;
        this.provenance = provenance;
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
        if (isOvertaken(idea, decided)) {
            LOG.info("Idea {} does not follow {} of revision {}", idea.number(), decided.verdict(), decided.version());
            return;
        }
        var by = decided.by();
        var at = decided.at();
        switch (decided.verdict()) {
            case PUBLISH -> {
                var first = idea.publishedAt().isEmpty();
                var reviewed = revisions
                        .findByIdeaAndRevision(idea.id().value(), decided.version())
                        .orElseThrow();
                keep(idea.publish(decided.version(), reviewed.text(), by, at), decided);
                desk.changed(idea.snapshot(idea.shown(), idea.text()));
                if (first) {
                    provenance.happened(
                            idea.id().subject(),
                            Act.of("idea.way.published", null)
                                    .forCity(idea.city())
                                    .quietly(),
                            at);
                }
                events.publishEvent(new IdeaPublished(idea.id(), idea.city(), first, at));
            }
            case ASK_FOR_CHANGES -> keep(idea.askForChanges(decided.version(), decided.reason(), by, at), decided);
            case DO_NOT_PUBLISH -> keep(idea.doNotPublish(decided.version(), decided.reason(), by, at), decided);
            case RESTRICT -> {
                keep(idea.restrict(decided.reason(), by, at), decided);
                desk.withdraw(idea.id().subject(), by);
                events.publishEvent(new IdeaHidden(idea.id(), idea.city(), at));
            }
            case NO_ACTION -> {}
        }
    }

    /** Decisions and authors may cross: what was decided about an earlier wording does not stop the one that followed. */
    private static boolean isOvertaken(Idea idea, CaseDecided decided) {
        return switch (decided.verdict()) {
            case PUBLISH -> !idea.isEditable();
            case ASK_FOR_CHANGES, DO_NOT_PUBLISH -> !idea.isEditable() || decided.version() < idea.revision();
            case RESTRICT -> !idea.state().isPublic();
            case NO_ACTION -> false;
        };
    }

    private void keep(Step step, CaseDecided decided) {
        steps.save(step.by(decided.caseId(), decided.rule()));
    }
}
