package org.citylabs.project.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityLine;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.project.TrialCatalog;
import org.citylabs.project.TrialOutcome;
import org.citylabs.project.TrialPage;
import org.citylabs.project.TrialState;
import org.citylabs.project.TrialWork;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.WaySection;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.TimeText;

/** One trial: what is asked, how it is done, what it measured, and the same in other cities beside it. */
@Route("trials/:number")
@AnonymousAllowed
@CssImport("./project.css")
class TrialView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final int LONGEST_LESSON = 5000;

    private final TrialCatalog catalog;
    private final TrialWork work;
    private final CityDirectory directory;
    private final Provenance provenance;
    private final CurrentPerson current;
    private String title = "";

    TrialView(
            TrialCatalog catalog,
            TrialWork work,
            CityDirectory directory,
            Provenance provenance,
            CurrentPerson current) {
        this.catalog = catalog;
        this.work = work;
        this.directory = directory;
        this.provenance = provenance;
        this.current = current;
        addClassNames("page", "trial-page");
    }

    static Optional<Long> number(String written) {
        return NUMBER.matcher(written).matches() ? Optional.of(Long.parseLong(written)) : Optional.empty();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(event.getRouteParameters()
                .get("number")
                .flatMap(TrialView::number)
                .flatMap(catalog::find)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(TrialPage page) {
        var draft = page.draft();
        var city = directory.get(Objects.requireNonNull(draft.city()));
        title = draft.question();
        var where = new CityLine(List.of(city.id()), directory);
        if (!draft.place().isEmpty()) {
            where.add(new Span(draft.place()));
        }
        where.add(ProjectWords.badge(page.state(), page.outcome(), this));
        var figures = new Div(new Span(getTranslation(
                "trial.days",
                TimeText.day(Objects.requireNonNull(draft.begins()), getLocale()),
                TimeText.day(Objects.requireNonNull(draft.ends()), getLocale()))));
        figures.addClassName("figures");
        if (page.lab() != null) {
            figures.add(new Anchor(page.lab().path(), page.lab().title()));
        }
        if (page.project() != null) {
            figures.add(new Anchor(page.project().path(), page.project().title()));
        }
        add(where, ContentLanguage.mark(new H1(title), draft.language()), figures);
        add(ContentLanguage.mark(new MarkdownView(draft.method()), draft.language()));
        if (!page.lesson().isEmpty()) {
            add(new Section(
                    new H2(getTranslation("trial.lesson")),
                    ContentLanguage.mark(new MarkdownView(page.lesson()), draft.language())));
        }
        add(new TrialComparison(page.series(), directory));
        add(tools(page));
        add(new WaySection(provenance.of(page.id().subject()), directory, city.zone()));
    }

    private Div tools(TrialPage page) {
        var tools = Buttons.row();
        if (page.mayWork()) {
            steps(page, tools);
            tools.add(Buttons.tertiary(getTranslation("trial.edit"), () -> edit(page)));
        }
        if (page.mayWork() || current.rights().hasAnywhere(Role.OFFICIAL)) {
            var repeat = new RouterLink(getTranslation("trial.repeat"), TrialFormView.class);
            repeat.setQueryParameters(
                    QueryParameters.simple(Map.of(TrialFormView.REPEATS, Long.toString(page.number()))));
            tools.add(repeat);
        }
        if (page.mayWork() && page.lab() != null) {
            var project = new RouterLink(getTranslation("project.begin"), ProposeProjectView.class);
            project.setQueryParameters(QueryParameters.simple(
                    Begun.parameters(page.lab(), page.id().subject())));
            tools.add(project);
        }
        return tools;
    }

    private void steps(TrialPage page, Div tools) {
        if (page.state() == TrialState.PLANNED) {
            tools.add(Buttons.primary(
                    getTranslation("trial.start"), () -> ProjectTools.then(() -> work.start(page.id()))));
        }
        if (page.state() == TrialState.RUNNING) {
            tools.add(Buttons.primary(getTranslation("trial.finish"), () -> finish(page)));
        }
        if (page.state() == TrialState.PLANNED || page.state() == TrialState.RUNNING) {
            tools.add(Buttons.tertiary(
                    getTranslation("trial.abandon"),
                    () -> new WordsDialog(
                                    getTranslation("trial.abandon"),
                                    getTranslation("trial.lesson"),
                                    "lesson",
                                    LONGEST_LESSON,
                                    words -> ProjectTools.then(() -> work.abandon(page.id(), words)))
                            .open()));
        } else {
            tools.add(Buttons.tertiary(
                    getTranslation("trial.reopen"), () -> ProjectTools.then(() -> work.reopen(page.id()))));
        }
    }

    private void finish(TrialPage page) {
        var outcome = new Select<TrialOutcome>();
        outcome.setLabel(getTranslation("trial.outcome"));
        outcome.setItems(TrialOutcome.values());
        outcome.setItemLabelGenerator(it -> getTranslation("trial.outcome." + it));
        outcome.setValue(TrialOutcome.WORKED);
        var lesson = new TextArea(getTranslation("trial.lesson"));
        lesson.setMaxLength(LONGEST_LESSON);
        lesson.setMinRows(4);
        lesson.setValue(page.lesson());
        var measures = new MeasureFields(true);
        measures.show(page.draft().measures());
        new FormDialog(
                        getTranslation("trial.finish"),
                        new Form(outcome, lesson, measures),
                        new FormErrors().at("lesson", lesson).at("measures", measures),
                        () -> ProjectTools.then(
                                () -> work.finish(page.id(), outcome.getValue(), lesson.getValue(), measures.typed())))
                .open();
    }

    private void edit(TrialPage page) {
        var form = new TrialForm(
                directory,
                "trial:" + page.id().value() + ":" + CurrentPerson.key(),
                page.series().size() > 1);
        form.show(page.draft());
        new FormDialog(getTranslation("trial.edit"), form, form.errors(), () -> {
                    ProjectTools.then(() -> work.describe(page.id(), form.typed()));
                    form.saved();
                })
                .open();
    }
}
