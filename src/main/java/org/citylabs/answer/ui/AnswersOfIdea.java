package org.citylabs.answer.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.citylabs.answer.AnswerCatalog;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaSection;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.springframework.core.annotation.Order;

/** Shows on an idea's page what each city has answered. */
@org.springframework.stereotype.Component
@Order(1)
class AnswersOfIdea implements IdeaSection {

    private final AnswerCatalog catalog;
    private final AnswerDesk desk;
    private final CityDirectory directory;
    private final CurrentPerson current;

    AnswersOfIdea(AnswerCatalog catalog, AnswerDesk desk, CityDirectory directory, CurrentPerson current) {
        this.catalog = catalog;
        this.desk = desk;
        this.directory = directory;
        this.current = current;
    }

    @Override
    public Optional<Component> section(IdeaPage idea) {
        return idea.state().isPublic()
                ? Optional.of(new AnswerSection(
                        idea, catalog.of(idea.id()), desk, current.rights().cities(Role.OFFICIAL), directory))
                : Optional.empty();
    }
}
