package org.citylabs.paper;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citylabs.answer.AnswerCatalog;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.AnsweredIdeas;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaPage;
import org.citylabs.kernel.Subject;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.Way;
import org.citylabs.uikit.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes papers, of what the person at hand may see. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class CouncilPapers {

    private final IdeaCatalog ideas;
    private final AnsweredIdeas answered;
    private final AnswerCatalog answers;
    private final ProjectCatalog projects;
    private final Provenance provenance;
    private final CityDirectory cities;
    private final Messages messages;
    private final Clock clock;
    private final String base;

    CouncilPapers(
            IdeaCatalog ideas,
            AnsweredIdeas answered,
            AnswerCatalog answers,
            ProjectCatalog projects,
            Provenance provenance,
            CityDirectory cities,
            Messages messages,
            Clock clock,
            @Value("${citylabs.base-url}") String base) {
        this.ideas = ideas;
        this.answered = answered;
        this.answers = answers;
        this.projects = projects;
        this.provenance = provenance;
        this.cities = cities;
        this.messages = messages;
        this.clock = clock;
        this.base = base;
    }

    /** Of a public idea and what became of it; empty for one that is not there. In Markdown. */
    public Optional<String> ofIdea(long number, Locale locale) {
        return ideas.find(number).filter(it -> it.state().isPublic()).map(idea -> {
            var way = provenance.of(idea.id().subject());
            var zone = cities.get(idea.city()).zone();
            var paper = new PaperText(messages, cities, locale, zone);
            paper.head(idea.text().title(), base + "/ideas/" + idea.number(), clock.instant());
            origin(paper, idea);
            paper.way(way);
            paper.openAnswers(answers.of(idea.id()));
            return paper.toString();
        });
    }

    /** Of a joint project, with the ideas that it came from; empty for one that the person may not see. In Markdown. */
    public Optional<String> ofProject(String slug, Locale locale) {
        return projects.find(slug).map(page -> {
            var way = provenance.of(page.project().id().subject());
            var zone = cities.get(page.lead()).zone();
            var paper = new PaperText(messages, cities, locale, zone);
            paper.head(page.project().title(), base + page.project().path(), clock.instant());
            paper.goal(page);
            origins(way).forEach(idea -> origin(paper, idea));
            paper.cities(page);
            paper.money(page);
            paper.milestones(page);
            paper.trials(page);
            paper.indicators(page);
            paper.results(page);
            paper.way(way);
            paper.open(page);
            return paper.toString();
        });
    }

    private void origin(PaperText paper, IdeaPage idea) {
        paper.origin(idea, answered.supporters(idea.id()));
        paper.answers(answers.of(idea.id()));
    }

    private List<IdeaPage> origins(Way way) {
        var ids = way.stations().stream()
                .map(Way.Station::subject)
                .filter(it -> it.kind().equals(IdeaId.KIND))
                .map(Subject::id)
                .map(IdeaId::new)
                .toList();
        return answered.summaries(ids).stream()
                .flatMap(it -> ideas.find(it.number()).stream())
                .toList();
    }
}
