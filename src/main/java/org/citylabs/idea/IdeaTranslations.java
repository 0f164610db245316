package org.citylabs.idea;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.translation.Original;
import org.citylabs.translation.Translatable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets published ideas be translated, by the moderators of their city and the volunteers whom they have named. */
@Component
class IdeaTranslations implements Translatable {

    private final Ideas ideas;
    private final CurrentPerson current;

    IdeaTranslations(Ideas ideas, CurrentPerson current) {
        this.ideas = ideas;
        this.current = current;
    }

    @Override
    public String kind() {
        return IdeaId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Original> original(UUID id) {
        return published(id).map(IdeaTranslations::original);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayTranslate(UUID id) {
        return published(id).filter(this::isForOnesCity).isPresent();
    }

    static Original original(Idea idea) {
        var text = idea.text();
        return new Original(text.language(), text.title(), text.body(), List.of(idea.city()));
    }

    private boolean isForOnesCity(Idea idea) {
        var rights = current.rights();
        return rights.has(Role.MODERATOR, idea.city()) || rights.has(Role.TRANSLATOR, idea.city());
    }

    private Optional<Idea> published(UUID id) {
        return ideas.findById(id).filter(idea -> idea.state().isPublic());
    }
}
