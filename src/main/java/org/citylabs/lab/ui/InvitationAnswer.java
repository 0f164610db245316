package org.citylabs.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.lab.LabParticipation;
import org.citylabs.lab.OwnInvitation;
import org.citylabs.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/** What the person is invited to, and their answer to it. */
class InvitationAnswer extends Div {

    private final LabParticipation participation;
    private final Runnable answered;
    private @Nullable OwnInvitation shown;

    /** @param answered is called after the person has answered */
    InvitationAnswer(LabParticipation participation, Runnable answered) {
        this.participation = participation;
        this.answered = answered;
        addClassName("lab-answer");
    }

    /** @param invitation absent where there is none */
    void show(@Nullable OwnInvitation invitation) {
        if (invitation == null ? shown == null : invitation.equals(shown)) {
            return;
        }
        shown = invitation;
        removeAll();
        if (invitation != null) {
            add(question(invitation));
        }
    }

    private Section question(OwnInvitation invitation) {
        var part = getTranslation("lab.part.as." + invitation.terms().part());
        var question = new Section(
                new H2(getTranslation("lab.answer.heading")),
                new Paragraph(getTranslation("lab.answer.by", invitation.by(), part)));
        question.addClassName("notice");
        if (invitation.terms().until() != null) {
            question.add(new Paragraph(getTranslation(
                    "lab.answer.until", LabWords.day(invitation.terms().until()))));
        }
        question.add(new Paragraph(getTranslation("lab.answer.seen")));
        question.add(Buttons.row(
                Buttons.primary(getTranslation("lab.answer.accept"), () -> accept(invitation)),
                Buttons.secondary(getTranslation("lab.answer.decline"), () -> decline(invitation))));
        return question;
    }

    private void accept(OwnInvitation invitation) {
        try {
            say(participation.accept(invitation.id()) ? "lab.answer.accepted" : "lab.answer.gone");
        } catch (InvalidInput e) {
            Notification.show(getTranslation(
                    e.violations().getFirst().problem(),
                    e.violations().getFirst().details().toArray()));
        }
    }

    private void decline(OwnInvitation invitation) {
        say(participation.decline(invitation.id()) ? "lab.answer.declined" : "lab.answer.gone");
    }

    private void say(String key) {
        Notification.show(getTranslation(key));
        answered.run();
    }
}
