package org.citylabs.project.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityLine;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.project.ProjectDraft;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectSection;
import org.citylabs.project.ProjectState;
import org.citylabs.project.ResultDraft;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.WaySection;
import org.citylabs.text.TextSections;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.TimeText;
import org.springframework.beans.factory.ObjectProvider;

/** One joint project: how its cities stand to it, what it plans, tries, has reached and learnt, and where it came from. */
@Route("projects/:slug")
@AnonymousAllowed
@CssImport("./project.css")
class ProjectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 2000;

    private final ProjectCatalog catalog;
    private final ProjectTools tools;
    private final CityDirectory directory;
    private final TextSections texts;
    private final Provenance provenance;
    private final CurrentPerson current;
    private final ObjectProvider<ProjectSection> sections;
    private String title = "";

    ProjectView(
            ProjectCatalog catalog,
            ProjectTools tools,
            CityDirectory directory,
            TextSections texts,
            Provenance provenance,
            CurrentPerson current,
            ObjectProvider<ProjectSection> sections) {
        this.catalog = catalog;
        this.tools = tools;
        this.directory = directory;
        this.texts = texts;
        this.provenance = provenance;
        this.current = current;
        this.sections = sections;
        addClassNames("page", "project-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(event.getRouteParameters().get("slug").flatMap(catalog::find).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ProjectPage page) {
        title = page.project().title();
        var zone = directory.get(page.lead()).zone();
        add(new Anchor("/projects", getTranslation("project.back")));
        head(page);
        add(new CitiesSection(page, tools));
        plan(page);
        add(new MilestonesSection(page, tools), trials(page), new IndicatorsSection(page, tools));
        add(new FundingSection(page, tools));
        add(new ResultsSection(page, tools, current.rights().cities(Role.OFFICIAL)));
        add(new WaySection(provenance.of(page.project().id().subject()), directory, zone));
        lead(page);
        sections.orderedStream().flatMap(it -> it.section(page).stream()).forEach(this::add);
    }

    private void head(ProjectPage page) {
        var project = page.project();
        var where = new CityLine(project.cities(), directory);
        where.add(ProjectWords.badge(project.state(), this));
        var figures = new Div();
        figures.addClassName("figures");
        var zone = directory.get(page.lead()).zone();
        var founded = page.foundedAt();
        figures.add(getTranslation(founded == null ? "project.proposed-at" : "project.founded-at") + " ");
        figures.add(TimeText.date(founded == null ? page.proposedAt() : founded, zone, getLocale()));
        if (page.lab() != null) {
            figures.add(new Anchor(page.lab().path(), page.lab().title()));
        }
        add(
                where,
                ContentLanguage.mark(new H1(title), project.language()),
                figures,
                ContentLanguage.mark(new MarkdownView(page.goal()), project.language()));
        if (page.mayWork()) {
            add(Buttons.row(Buttons.tertiary(getTranslation("project.describe"), () -> describe(page))));
        }
    }

    private void describe(ProjectPage page) {
        var form = new ResultForm()
                .show(new ResultDraft(title, page.goal(), page.project().language()));
        new FormDialog(getTranslation("project.describe"), form, form.errors(), () -> {
                    var typed = form.typed();
                    var before = page.draft();
                    ProjectTools.then(() -> tools.proposal.describe(
                            page.project().id(),
                            new ProjectDraft(
                                    typed.title(), typed.text(), typed.language(), before.lead(), before.cities())));
                })
                .open();
    }

    private void plan(ProjectPage page) {
        add(texts.of(page.project().id().subject(), new H2(getTranslation("project.plan"))));
        if (page.board() != null && page.lab() != null) {
            add(new Anchor("/boards/" + page.board().value(), getTranslation("project.board")));
        } else if (page.board() == null && page.mayEdit()) {
            add(Buttons.row(Buttons.secondary(
                    getTranslation("project.board.start"),
                    () -> ProjectTools.then(() -> {
                        tools.plan.startBoard(page.project().id());
                    }))));
        }
    }

    private Section trials(ProjectPage page) {
        var section = new Section(new H2(getTranslation("trial.title")));
        if (page.trials().isEmpty()) {
            section.add(new Paragraph(getTranslation("trial.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            page.trials().forEach(it -> list.add(new TrialRow(it, directory)));
            section.add(list);
        }
        if (page.mayEdit() && page.lab() != null) {
            var link = new RouterLink(getTranslation("trial.begin"), TrialFormView.class);
            link.setQueryParameters(QueryParameters.simple(
                    Begun.parameters(page.lab(), page.project().id().subject())));
            section.add(link);
        }
        return section;
    }

    /** What officials of the lead decide about the whole. */
    private void lead(ProjectPage page) {
        if (!page.mayLead()) {
            return;
        }
        var id = page.project().id();
        var actions = Buttons.row();
        var state = page.project().state();
        if (state == ProjectState.FOUNDED) {
            actions.add(Buttons.secondary(
                    getTranslation("project.complete"), () -> ProjectTools.then(() -> tools.acceptance.complete(id))));
        }
        if (state.isOpen()) {
            actions.add(Buttons.tertiary(
                    getTranslation("project.give-up"),
                    () -> new WordsDialog(
                                    getTranslation("project.give-up"),
                                    getTranslation("project.words"),
                                    "words",
                                    LONGEST,
                                    words -> ProjectTools.then(() -> tools.acceptance.giveUp(id, words)))
                            .open()));
        } else {
            actions.add(Buttons.secondary(
                    getTranslation("project.reopen"), () -> ProjectTools.then(() -> tools.acceptance.reopen(id))));
        }
        add(new Section(new H2(getTranslation("project.lead-tools")), actions));
    }
}
