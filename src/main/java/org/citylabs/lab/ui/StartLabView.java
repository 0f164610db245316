package org.citylabs.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.LabDraft;
import org.citylabs.lab.LabFoundation;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Visibility;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Page;

/** Starts a lab, for the cities that somebody acts for and others. */
@Route("labs/new")
@RolesAllowed({"OFFICIAL", "ADMIN"})
class StartLabView extends Div implements HasDynamicTitle {

    private final LabFoundation foundation;
    private final LabForm form;
    private final LabId id = LabId.next();

    StartLabView(LabFoundation foundation, CityDirectory directory) {
        this.foundation = foundation;
        this.form = new LabForm(directory, "new");
        form.show(new LabDraft(
                "", "", getLocale().getLanguage(), List.copyOf(foundation.ownCities()), Set.of(), Visibility.PUBLIC));
        var start = Buttons.row(Buttons.primary(getTranslation("lab.new.submit"), this::start));
        add(new Page(getPageTitle(), form, start).lead(getTranslation("lab.new.lead")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lab.new.title");
    }

    private void start() {
        var typed = form.typed();
        if (!typed.cities().isEmpty() && typed.cities().stream().noneMatch(foundation.ownCities()::contains)) {
            form.askForOwnCity();
            return;
        }
        form.errors().accept(() -> {
            var slug = foundation.start(id, typed);
            form.saved();
            UI.getCurrent().navigate("labs/" + slug);
        });
    }
}
