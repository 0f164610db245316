package org.citylabs.paper;

import java.util.Optional;
import org.citylabs.answer.AnswerCatalog;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.AnsweredIdeas;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.project.ProjectPage;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.Way;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a story that shows how it works: the latest that everybody may read from beginning to end. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class Examples {

    private final ProjectCatalog projects;
    private final AnsweredIdeas ideas;
    private final AnswerCatalog answers;
    private final Provenance provenance;
    private final CityDirectory cities;

    Examples(
            ProjectCatalog projects,
            AnsweredIdeas ideas,
            AnswerCatalog answers,
            Provenance provenance,
            CityDirectory cities) {
        this.projects = projects;
        this.ideas = ideas;
        this.answers = answers;
        this.provenance = provenance;
        this.cities = cities;
    }

    /** Empty until a project that came from an idea and was tried out has a result. */
    public Optional<Example> find() {
        return projects.told().flatMap(projects::find).flatMap(this::example);
    }

    private Optional<Example> example(ProjectPage page) {
        return idea(page)
                .flatMap(idea -> Optional.ofNullable(page.foundedAt())
                        .map(founded -> new Example(
                                idea,
                                answers.of(idea.id()).stream()
                                        .filter(it -> !it.said().isEmpty())
                                        .toList(),
                                page.trials().stream()
                                        .filter(it -> it.outcome() != null)
                                        .toList(),
                                page.project(),
                                founded,
                                page.results(),
                                cities.get(page.lead()).zone())));
    }

    private Optional<IdeaSummary> idea(ProjectPage page) {
        var ids = provenance.of(page.project().id().subject()).stations().stream()
                .map(Way.Station::subject)
                .filter(it -> it.kind().equals(IdeaId.KIND))
                .map(it -> new IdeaId(it.id()))
                .toList();
        return ideas.summaries(ids).stream().findFirst();
    }
}
