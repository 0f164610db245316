package org.citylabs.answer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.answer.AnswerState;
import org.citylabs.answer.WaitingAnswer;
import org.citylabs.answer.WaitingAnswer.Official;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;

/** One answer at the desk: its wording, who signs it too, and its release. */
class AnswerDialog extends Dialog {

    private final WaitingAnswer answer;
    private final AnswerDesk desk;
    private final Runnable changed;
    private final AnswerFields fields;
    private final ComboBox<Official> cosigner = new ComboBox<>(getTranslation("answer.cosigner"));

    /** @param changed is called after the answer has changed */
    AnswerDialog(WaitingAnswer answer, AnswerDesk desk, Runnable changed) {
        this.answer = answer;
        this.desk = desk;
        this.changed = changed;
        this.fields = new AnswerFields(answer.draft(), desk.blocks(answer.city()));
        setHeaderTitle(getTranslation("answer.to", answer.idea().title()));
        setWidth("min(44rem, 100%)");
        var content = new Div(
                ContentLanguage.mark(
                        new Anchor(
                                "/ideas/" + answer.idea().number(),
                                answer.idea().title()),
                        answer.idea().language()),
                new Paragraph(getTranslation("answer.due-by", TimeText.day(answer.due(), getLocale()))),
                fields);
        content.addClassName("form");
        signing(content);
        add(content);
        getFooter().add(Buttons.tertiary(getTranslation("answer.cancel"), this::close));
        if (answer.state() == AnswerState.PREPARED) {
            getFooter()
                    .add(Buttons.tertiary(
                            getTranslation("answer.discard"), () -> then(() -> desk.discard(answer.id()))));
        }
        getFooter().add(Buttons.secondary(getTranslation("answer.prepare"), this::prepare));
        var release = Buttons.primary(getTranslation("answer.release"), this::release);
        getFooter().add(release);
    }

    static void refreshPage() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void signing(Div content) {
        var others = desk.colleagues(answer.city());
        cosigner.setItems(others);
        cosigner.setItemLabelGenerator(Official::name);
        cosigner.setClearButtonVisible(true);
        cosigner.setHelperText(getTranslation("answer.cosigner.help"));
        others.stream()
                .filter(it -> it.name().equals(answer.cosigner()))
                .findFirst()
                .ifPresent(cosigner::setValue);
        if (others.size() > 1) {
            content.add(cosigner);
        }
        if (answer.cosigner() != null) {
            content.add(new Paragraph(getTranslation(
                    answer.cosigned() ? "answer.cosigned-by" : "answer.cosigner.waits", answer.cosigner())));
        }
        if (answer.mayCosign()) {
            content.add(Buttons.row(
                    Buttons.secondary(getTranslation("answer.sign"), () -> then(() -> desk.sign(answer.id())))));
        }
    }

    private void prepare() {
        errors().accept(() -> then(this::keep));
    }

    /** What is prepared and signed is released as it is; a wording that was changed here is prepared first. */
    private void release() {
        errors().accept(() -> then(() -> {
            if (!isUnchanged()) {
                keep();
            }
            return desk.release(List.of(answer.id())) == 1;
        }));
    }

    private boolean isUnchanged() {
        return answer.state() == AnswerState.PREPARED
                && fields.typed().equals(answer.draft())
                && isChosen(answer.cosigner());
    }

    private boolean isChosen(@Nullable String name) {
        var chosen = cosigner.getValue() == null ? null : cosigner.getValue().name();
        return Objects.equals(chosen, name);
    }

    private boolean keep() {
        desk.prepare(List.of(answer.id()), fields.typed());
        return desk.askToSign(
                answer.id(),
                cosigner.getValue() == null ? null : cosigner.getValue().id());
    }

    private FormErrors errors() {
        return fields.errors().at("cosigner", cosigner);
    }

    private void then(BooleanSupplier action) {
        if (!action.getAsBoolean()) {
            Notification.show(getTranslation("answer.not-released"));
        }
        close();
        changed.run();
    }
}
