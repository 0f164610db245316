package org.citylabs.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabFacilitation;
import org.citylabs.lab.LabPage;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** Describes a lab anew, for its facilitators. */
@Route("labs/:slug/edit")
@PermitAll
class EditLabView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LabCatalog catalog;
    private final LabFacilitation facilitation;
    private final CityDirectory directory;

    EditLabView(LabCatalog catalog, LabFacilitation facilitation, CityDirectory directory) {
        this.catalog = catalog;
        this.facilitation = facilitation;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = event.getRouteParameters()
                .get("slug")
                .flatMap(catalog::find)
                .filter(LabPage::isFacilitator)
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(form(page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lab.edit.title");
    }

    private Page form(LabPage page) {
        var form = new LabForm(directory, page.lab().id().value().toString());
        form.show(page.draft());
        var save = Buttons.primary(getTranslation("lab.edit.submit"), () -> save(page, form));
        var content = new Page(getPageTitle());
        if (page.refusal() != null) {
            content.add(new Notice(Notice.Kind.WARNING, getTranslation("lab.refusal", page.refusal())));
        }
        content.add(form, Buttons.row(save, new Anchor(page.lab().path(), getTranslation("lab.cancel"))));
        return content;
    }

    private void save(LabPage page, LabForm form) {
        form.errors().accept(() -> {
            facilitation.describe(page.lab().id(), form.typed());
            form.saved();
            UI.getCurrent().navigate(page.lab().path().substring(1));
        });
    }
}
