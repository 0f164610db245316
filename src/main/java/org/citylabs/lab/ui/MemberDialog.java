package org.citylabs.lab.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import org.citylabs.lab.LabFacilitation;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabMember;
import org.citylabs.lab.LastFacilitator;
import org.citylabs.lab.Terms;
import org.citylabs.uikit.Buttons;

/** Where a facilitator gives a member other terms, or ends their part. */
class MemberDialog extends Dialog {

    private final LabFacilitation facilitation;
    private final LabId lab;
    private final LabMember member;
    private final Runnable changed;
    private final TermsFields terms = new TermsFields();

    /** @param changed is called after the member has changed */
    MemberDialog(LabFacilitation facilitation, LabId lab, LabMember member, Runnable changed) {
        this.facilitation = facilitation;
        this.lab = lab;
        this.member = member;
        this.changed = changed;
        setHeaderTitle(member.name());
        terms.show(new Terms(member.part(), member.group(), member.until()));
        terms.add(Buttons.tertiary(getTranslation("lab.member.remove"), this::ask));
        add(terms);
        getFooter()
                .add(
                        Buttons.tertiary(getTranslation("lab.cancel"), this::close),
                        Buttons.primary(getTranslation("lab.member.save"), this::save));
    }

    private void save() {
        terms.errors().accept(() -> act(() -> facilitation.change(lab, member.person(), terms.typed())));
    }

    /** Removing cannot be undone without the member, who would have to be invited again. So here we do ask. */
    private void ask() {
        var dialog = new ConfirmDialog(
                getTranslation("lab.member.remove.title", member.name()),
                getTranslation("lab.member.remove.text"),
                getTranslation("lab.member.remove"),
                _ -> act(() -> facilitation.remove(lab, member.person())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("lab.cancel"));
        dialog.open();
    }

    private void act(Runnable action) {
        try {
            action.run();
            close();
            changed.run();
        } catch (LastFacilitator e) {
            Notification.show(getTranslation("lab.last-facilitator"));
        }
    }
}
