package org.citylabs.idea;

import java.util.UUID;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.search.SearchEntry;
import org.citylabs.search.SearchIndex;
import org.citylabs.search.SearchSource;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes published ideas findable, and others no longer. It looks at the idea as it is now, whatever it was told, so
 * that events may repeat and come in any order.
 */
@Component
class IdeaIndex implements SearchSource {

    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Ideas ideas;
    private final SearchIndex index;
    private final TransactionTemplate transaction;

    IdeaIndex(Ideas ideas, SearchIndex index, TransactionTemplate transaction) {
        this.ideas = ideas;
        this.index = index;
        this.transaction = transaction;
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(IdeaPublished published) {
        follow(published.idea());
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(IdeaHidden hidden) {
        follow(hidden.idea());
    }

    private void follow(IdeaId id) {
        ideas.lock(id.value()).ifPresent(idea -> {
            if (idea.state().isPublic()) {
                index.put(entry(idea));
            } else {
                index.remove(id.subject());
            }
        });
    }

    @Override
    public String kind() {
        return IdeaId.KIND;
    }

    @Override
    public void indexAll() {
        var some = ideas.publishedAfter(FIRST, Limit.of(AT_ONCE));
        while (!some.isEmpty()) {
            some.forEach(idea -> transaction.executeWithoutResult(_ -> follow(idea.id())));
            some = ideas.publishedAfter(some.getLast().publicKey(), Limit.of(AT_ONCE));
        }
    }

    private static SearchEntry entry(Idea idea) {
        var text = idea.text();
        return new SearchEntry(
                idea.id().subject(),
                idea.city().value(),
                text.topic(),
                text.language(),
                text.title(),
                text.body() + "\n" + text.place());
    }
}
