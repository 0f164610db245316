package org.citylabs.lab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.LabInvitations;
import org.citylabs.lab.LabPage;

/** What facilitators do with their lab: describe it, and invite people. */
class LabTools extends Section {

    private final SentList sent;

    /** @param changed is called after the person has changed something */
    LabTools(LabPage page, LabInvitations invitations, CityDirectory directory, Runnable changed) {
        this.sent = new SentList(invitations, changed);
        addClassName("lab-tools");
        var form = new InviteForm(invitations, directory, page.lab().id(), changed);
        add(
                new H2(getTranslation("lab.tools")),
                new Anchor(page.lab().path() + "/edit", getTranslation("lab.edit")),
                new Details(getTranslation("lab.invite"), form),
                sent);
    }

    void follow(LabPage page) {
        sent.follow(page);
    }

    void show(LabPage page) {
        sent.show(page);
    }
}
