package org.citylabs.project.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.BooleanSupplier;
import org.citylabs.city.CityDirectory;
import org.citylabs.project.ProjectAcceptance;
import org.citylabs.project.ProjectPlan;
import org.citylabs.project.ProjectProposal;
import org.citylabs.project.ProjectResults;
import org.springframework.stereotype.Component;

/** What the sections of a project's page act with. */
@Component
class ProjectTools {

    final ProjectProposal proposal;
    final ProjectAcceptance acceptance;
    final ProjectPlan plan;
    final ProjectResults results;
    final CityDirectory directory;

    ProjectTools(
            ProjectProposal proposal,
            ProjectAcceptance acceptance,
            ProjectPlan plan,
            ProjectResults results,
            CityDirectory directory) {
        this.proposal = proposal;
        this.acceptance = acceptance;
        this.plan = plan;
        this.results = results;
        this.directory = directory;
    }

    /** Does something and shows the page as it is then; says so where somebody else was faster. */
    static void then(BooleanSupplier action) {
        var ui = UI.getCurrent();
        if (!action.getAsBoolean()) {
            Notification.show(ui.getTranslation("project.overtaken"));
        }
        ui.refreshCurrentRoute(false);
    }

    static void then(Runnable action) {
        then(() -> {
            action.run();
            return true;
        });
    }
}
