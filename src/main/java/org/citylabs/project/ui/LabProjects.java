package org.citylabs.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabSection;
import org.citylabs.lab.LabSummary;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.project.TrialCatalog;
import org.springframework.core.annotation.Order;

/** Shows what a lab tries out and carries on the lab's page. */
@org.springframework.stereotype.Component
@Order(2)
class LabProjects implements LabSection {

    private final ProjectCatalog projects;
    private final TrialCatalog trials;
    private final LabAccess access;
    private final CityDirectory directory;

    LabProjects(ProjectCatalog projects, TrialCatalog trials, LabAccess access, CityDirectory directory) {
        this.projects = projects;
        this.trials = trials;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public Optional<Component> section(LabSummary lab) {
        var edits = access.mayEdit(lab.id());
        var section = new Section();
        section.add(new H2(section.getTranslation("trial.title")));
        var tried = trials.of(lab.id());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        tried.forEach(it -> rows.add(new TrialRow(it, directory)));
        section.add(tried.isEmpty() ? new Paragraph(section.getTranslation("trial.none")) : rows);
        if (edits) {
            section.add(begin(section.getTranslation("trial.begin"), TrialFormView.class, lab));
        }
        section.add(new H2(section.getTranslation("project.list.title")));
        var carried = projects.of(lab.id());
        var cards = new UnorderedList();
        cards.addClassName("cards");
        carried.forEach(it -> cards.add(new ProjectCard(it, directory)));
        section.add(carried.isEmpty() ? new Paragraph(section.getTranslation("project.none")) : cards);
        if (edits) {
            section.add(begin(section.getTranslation("project.begin"), ProposeProjectView.class, lab));
        }
        return Optional.of(section);
    }

    private static RouterLink begin(String words, Class<? extends Component> view, LabSummary lab) {
        var link = new RouterLink(words, view);
        link.setQueryParameters(QueryParameters.simple(Map.of("lab", lab.slug())));
        return link;
    }
}
