package org.citylabs.project.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabCatalog;
import org.citylabs.project.Measure;
import org.citylabs.project.ProjectProposal;
import org.citylabs.project.TrialCatalog;
import org.citylabs.project.TrialDraft;
import org.citylabs.project.TrialId;
import org.citylabs.project.TrialPage;
import org.citylabs.project.TrialWork;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** Plans a trial: a new one, from whatever it comes from, or the same in another place. */
@Route("trials/new")
@PermitAll
class TrialFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String REPEATS = "repeats";

    private final LabCatalog labs;
    private final ProjectProposal proposal;
    private final TrialCatalog trials;
    private final TrialWork work;
    private final CityDirectory directory;
    private final TrialId id = TrialId.next();

    TrialFormView(
            LabCatalog labs, ProjectProposal proposal, TrialCatalog trials, TrialWork work, CityDirectory directory) {
        this.labs = labs;
        this.proposal = proposal;
        this.trials = trials;
        this.work = work;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getLocation().getQueryParameters();
        var repeats = parameters.getSingleParameter(REPEATS);
        if (repeats.isPresent()) {
            repeat(repeats.flatMap(this::find).orElseThrow(NotFoundException::new));
        } else {
            begin(new Begun(parameters, labs, proposal));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trial.new.title");
    }

    private Optional<TrialPage> find(String number) {
        return TrialView.number(number).flatMap(trials::find);
    }

    private void begin(Begun begun) {
        if (!begun.isPossible()) {
            add(new Page(getPageTitle(), new Notice(Notice.Kind.INFO, getTranslation("project.new.no-lab"))));
            return;
        }
        var form = new TrialForm(directory, "trial:new:" + CurrentPerson.key(), false);
        var question = begun.origin.map(it -> it.title()).orElse("");
        form.show(new TrialDraft(
                question, null, "", null, null, "", getLocale().getLanguage(), List.of(new Measure("", "", null))));
        var page = new Page(getPageTitle()).lead(getTranslation("trial.new.lead"));
        begun.line().ifPresent(page::add);
        page.add(begun.lab, form);
        page.add(Buttons.row(Buttons.primary(
                getTranslation("trial.plan"),
                () -> form.errors().accept(() -> {
                    var from = begun.origin.isPresent() ? begun.from.orElse(null) : null;
                    lead(form, work.plan(id, begun.lab.getValue().id(), from, form.typed()));
                }))));
        add(page);
    }

    private void repeat(TrialPage first) {
        var form = new TrialForm(directory, "trial:repeat:" + first.number() + ":" + CurrentPerson.key(), true);
        var draft = first.draft();
        form.show(new TrialDraft(
                draft.question(),
                null,
                "",
                null,
                null,
                draft.method(),
                draft.language(),
                draft.measures().stream()
                        .map(it -> new Measure(it.name(), it.unit(), it.target()))
                        .toList()));
        var page = new Page(getTranslation("trial.repeat.title")).lead(getTranslation("trial.repeat.lead"));
        page.add(form);
        page.add(Buttons.row(Buttons.primary(
                getTranslation("trial.plan"),
                () -> form.errors().accept(() -> lead(form, work.repeat(id, first.id(), form.typed()))))));
        add(page);
    }

    private static void lead(TrialForm form, long number) {
        form.saved();
        UI.getCurrent().navigate("trials/" + number);
    }
}
