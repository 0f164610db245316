package org.citylabs.project.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.project.ListedProject;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectPlace;
import org.citylabs.project.TrialCatalog;
import org.citylabs.project.TrialPage;
import org.citylabs.uikit.Messages;
import org.citylabs.uikit.PagePreview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of projects, single ones and trials, for previews and robots. */
@Component
class ProjectPreviews implements PagePreview.Source {

    private static final Pattern PROJECT = Pattern.compile("projects/([a-z0-9-]{1,80})");
    private static final Pattern TRIAL = Pattern.compile("trials/(\\d{1,18})");

    private final ProjectCatalog projects;
    private final TrialCatalog trials;
    private final Messages messages;

    ProjectPreviews(ProjectCatalog projects, TrialCatalog trials, Messages messages) {
        this.projects = projects;
        this.trials = trials;
        this.messages = messages;
    }

    @Override
    public Optional<PagePreview> of(String path, Map<String, String> query, Locale reader) {
        if (path.equals("projects")) {
            return Optional.of(list(ProjectPlace.of(query.getOrDefault("at", "")), reader));
        }
        var project = PROJECT.matcher(path);
        if (project.matches()) {
            return projects.find(project.group(1)).map(ProjectPreviews::page);
        }
        var trial = TRIAL.matcher(path);
        return trial.matches()
                ? TrialView.number(trial.group(1)).flatMap(trials::find).map(ProjectPreviews::page)
                : Optional.empty();
    }

    private PagePreview list(ProjectPlace place, Locale reader) {
        var page = projects.page(place);
        var links =
                page.projects().stream().map(ProjectPreviews::item).collect(Collectors.joining("\n", "<ul>", "</ul>"));
        return new PagePreview(
                messages.getTranslation("project.list.title", reader),
                messages.getTranslation("project.list.lead", reader),
                reader.getLanguage(),
                links
                        + turn(page.previous(), "project.pages.previous", reader)
                        + turn(page.next(), "project.pages.next", reader));
    }

    private static String item(ListedProject project) {
        return "<li>" + PagePreview.link(project.path(), project.title(), project.language()) + " "
                + PagePreview.escape(project.excerpt()) + "</li>";
    }

    private String turn(@Nullable ProjectPlace place, String words, Locale reader) {
        return place == null
                ? ""
                : "<p>"
                        + PagePreview.link(
                                "/projects?at=" + place.toAddress(), messages.getTranslation(words, reader), null)
                        + "</p>";
    }

    private static PagePreview page(ProjectPage page) {
        var project = page.project();
        return new PagePreview(
                project.title(), project.excerpt(), project.language(), new MarkdownText(page.goal()).toHtml());
    }

    private static PagePreview page(TrialPage page) {
        var draft = page.draft();
        return new PagePreview(
                draft.question(),
                new MarkdownText(draft.method()).excerpt(200),
                draft.language(),
                new MarkdownText(draft.method()).toHtml());
    }
}
