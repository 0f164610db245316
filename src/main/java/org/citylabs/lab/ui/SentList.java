package org.citylabs.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.citylabs.lab.LabInvitations;
import org.citylabs.lab.LabPage;
import org.citylabs.lab.SentInvitation;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.FocusWithin;

/** The invitations that wait for an answer, to be taken back by facilitators. */
class SentList extends Div {

    private final LabInvitations invitations;
    private final Runnable changed;
    private final H3 heading = new H3(getTranslation("lab.sent"));
    private final UnorderedList list = new UnorderedList();
    private final FocusWithin focus = new FocusWithin(list);

    /** @param changed is called after an invitation was taken back */
    SentList(LabInvitations invitations, Runnable changed) {
        this.invitations = invitations;
        this.changed = changed;
        heading.getElement().setAttribute("tabindex", "-1");
        list.addClassName("rows");
        add(heading, list);
    }

    /** Shows the invitations as soon as nobody is at work in the list. */
    void follow(LabPage page) {
        focus.whenNobodyIsInside(() -> show(page));
    }

    void show(LabPage page) {
        list.removeAll();
        setVisible(!page.sent().isEmpty());
        page.sent().forEach(sent -> list.add(row(sent)));
    }

    private ListItem row(SentInvitation sent) {
        var to = new Span(sent.to());
        to.addClassName("name");
        var withdraw = Buttons.tertiary(getTranslation("lab.sent.withdraw"), () -> {
            invitations.withdraw(sent.id());
            changed.run();
            heading.getElement().callJsFunction("focus");
        });
        withdraw.setAriaLabel(getTranslation("lab.sent.withdraw.named", sent.to()));
        return new ListItem(to, LabWords.terms(sent.terms(), this), withdraw);
    }
}
