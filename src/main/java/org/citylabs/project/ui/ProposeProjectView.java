package org.citylabs.project.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabSummary;
import org.citylabs.project.ProjectDraft;
import org.citylabs.project.ProjectId;
import org.citylabs.project.ProjectProposal;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** Proposes a joint project, from whatever it comes from. */
@Route("projects/new")
@PermitAll
class ProposeProjectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LabCatalog labs;
    private final ProjectProposal proposal;
    private final CityDirectory directory;
    private final ProjectId id = ProjectId.next();
    private final TextField title = new TextField(getTranslation("project.title"));
    private final KeptTextArea goal =
            new KeptTextArea(getTranslation("project.goal"), "project:new:" + CurrentPerson.key());
    private final LanguageSelect language = new LanguageSelect();
    private final MultiSelectComboBox<City> cities = new MultiSelectComboBox<>(getTranslation("project.cities"));
    private final Select<City> lead = new Select<>();

    ProposeProjectView(LabCatalog labs, ProjectProposal proposal, CityDirectory directory) {
        this.labs = labs;
        this.proposal = proposal;
        this.directory = directory;
        title.setMaxLength(ProjectDraft.LONGEST_TITLE);
        goal.setMaxLength(ProjectDraft.LONGEST_GOAL);
        goal.setMinRows(6);
        goal.setHelperText(getTranslation("project.goal.help"));
        cities.setItems(directory.cities());
        cities.setItemLabelGenerator(it -> it.name().in(getLocale()));
        cities.setHelperText(getTranslation("project.cities.help"));
        lead.setLabel(getTranslation("project.lead"));
        lead.setItems(directory.cities());
        lead.setItemLabelGenerator(it -> it == null ? "" : it.name().in(getLocale()));
        lead.setHelperText(getTranslation("project.lead.help"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var begun = new Begun(event.getLocation().getQueryParameters(), labs, proposal);
        if (!begun.isPossible()) {
            add(new Page(getPageTitle(), new Notice(Notice.Kind.INFO, getTranslation("project.new.no-lab"))));
            return;
        }
        begun.origin.ifPresent(shown -> title.setValue(shown.title()));
        Optional.ofNullable(begun.lab.getValue()).ifPresent(this::suggest);
        begun.lab.addValueChangeListener(change -> suggest(change.getValue()));
        var page = new Page(getPageTitle()).lead(getTranslation("project.new.lead"));
        begun.line().ifPresent(page::add);
        page.add(new Form(title, goal, language, begun.lab, cities, lead));
        page.add(Buttons.row(Buttons.primary(getTranslation("project.propose"), () -> propose(begun))));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("project.new.title");
    }

    /** The cities of the lab are the ones to ask first. */
    private void suggest(LabSummary lab) {
        var found = lab.cities().stream().map(directory::get).toList();
        cities.setValue(found);
        lead.setValue(found.getFirst());
    }

    private void propose(Begun begun) {
        var errors = new FormErrors()
                .at("title", title)
                .at("goal", goal)
                .at("language", language)
                .at("cities", cities)
                .at("lead", lead);
        errors.accept(() -> {
            var slug = proposal.propose(
                    id, begun.lab.getValue().id(), begun.origin.isPresent() ? begun.from.orElse(null) : null, typed());
            goal.saved();
            UI.getCurrent().navigate("projects/" + slug);
        });
    }

    private ProjectDraft typed() {
        return new ProjectDraft(
                title.getValue(),
                goal.getValue(),
                language.tag(),
                lead.getValue() == null ? null : lead.getValue().id(),
                cities.getSelectedItems().stream().map(City::id).toList());
    }
}
