package org.citylabs.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Subject;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;

/** Reports what it stands beside to the desk: for anybody, signed in or not. */
public class ReportButton extends Button {

    private final Notices notices;
    private final Subject subject;

    /** @param name what is reported, for those who hear the button without seeing where it stands */
    public ReportButton(Notices notices, Subject subject, String name) {
        this.notices = notices;
        this.subject = subject;
        setText(getTranslation("moderation.report"));
        getElement().setAttribute("aria-label", getTranslation("moderation.report.named", name));
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> ask());
    }

    private void ask() {
        var ground = new Select<NoticeDraft.Ground>();
        ground.setLabel(getTranslation("moderation.report.ground"));
        ground.setItems(NoticeDraft.Ground.values());
        ground.setItemLabelGenerator(it -> getTranslation("moderation.ground." + it));
        ground.setValue(NoticeDraft.Ground.AGAINST_THE_RULES);
        var explanation = new KeptTextArea(
                getTranslation("moderation.report.explanation"), "report:" + subject + ":" + CurrentPerson.key());
        explanation.setHelperText(getTranslation("moderation.report.explanation.help"));
        explanation.setMinRows(3);
        explanation.setMaxLength(Notices.LONGEST);
        var goodFaith = new Checkbox(getTranslation("moderation.report.good-faith"));
        var errors = new FormErrors().at("explanation", explanation).at("goodFaith", goodFaith);
        var dialog = new Dialog(getTranslation("moderation.report.title"));
        dialog.add(new Form(ground, explanation, goodFaith));
        dialog.getFooter()
                .add(
                        Buttons.tertiary(getTranslation("moderation.report.cancel"), dialog::close),
                        Buttons.primary(
                                getTranslation("moderation.report.send"),
                                () -> errors.accept(() -> {
                                    send(new NoticeDraft(
                                            ground.getValue(), explanation.getValue(), goodFaith.getValue()));
                                    explanation.sent();
                                    dialog.close();
                                })));
        dialog.open();
    }

    private void send(NoticeDraft draft) {
        var taken = notices.report(draft, subject);
        Notification.show(getTranslation(taken ? "moderation.report.thanks" : "moderation.report.gone"));
    }
}
