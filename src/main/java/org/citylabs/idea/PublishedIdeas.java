package org.citylabs.idea;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.discussion.Discussed;
import org.citylabs.moderation.Reportable;
import org.citylabs.moderation.Snapshot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others may do with published ideas: discuss them, and report them. */
@Component
class PublishedIdeas implements Discussed, Reportable {

    private final Ideas ideas;
    private final IdeaTranslations translations;

    PublishedIdeas(Ideas ideas, IdeaTranslations translations) {
        this.ideas = ideas;
        this.translations = translations;
    }

    @Override
    public String kind() {
        return IdeaId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Topic> topic(UUID id) {
        return published(id).map(idea -> new Topic(idea.city(), idea.text().title(), idea.path(), idea.comments()));
    }

    @Override
    public boolean mayTranslate(UUID id) {
        return translations.mayTranslate(id);
    }

    @Override
    public void count(UUID id, int by) {
        ideas.countComment(id, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Snapshot> snapshot(UUID id) {
        return published(id).map(idea -> idea.snapshot(idea.shown(), idea.text()));
    }

    private Optional<Idea> published(UUID id) {
        return ideas.findById(id).filter(idea -> idea.state().isPublic());
    }
}
