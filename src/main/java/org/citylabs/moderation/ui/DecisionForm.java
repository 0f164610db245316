package org.citylabs.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.moderation.CaseFile;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Rule;
import org.citylabs.moderation.Verdict;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;
import org.jspecify.annotations.Nullable;

/** Decides a case: at once where no reason is owed, else with a rule and a reason. */
class DecisionForm extends Div {

    private final List<Rule> rules;
    private final BiConsumer<DecisionDraft, FormErrors> decide;
    private final Div reasons = new Div();
    private final Button take;
    private final Button giveBack;
    private final String name;
    private @Nullable KeptTextArea reason;

    DecisionForm(
            CaseFile file,
            List<Rule> rules,
            Runnable take,
            Runnable giveBack,
            BiConsumer<DecisionDraft, FormErrors> decide) {
        this.rules = rules;
        this.decide = decide;
        this.name = "reason:" + file.head().id().value() + ":" + CurrentPerson.key();
        addClassName("decision");
        var actions = Buttons.row();
        this.take = Buttons.secondary(getTranslation("moderation.take"), take);
        this.giveBack = Buttons.tertiary(getTranslation("moderation.give-back"), giveBack);
        actions.add(this.take);
        for (var verdict : Verdict.of(file.head().kind())) {
            var label = getTranslation("moderation.do." + verdict);
            actions.add(
                    verdict.needsReason()
                            ? Buttons.secondary(label, () -> explain(verdict))
                            : Buttons.primary(label, () -> send(verdict, null, "", new FormErrors())));
        }
        actions.add(this.giveBack);
        add(actions, reasons);
    }

    /** Takes in what happened to the case, without a button or a half-written reason going away under somebody's hand. */
    void follow(CaseFile file) {
        setEnabled(!file.head().isElsewhere());
        take.setVisible(!file.head().mine());
        giveBack.setVisible(file.head().mine());
    }

    /** Whether a reason is being written. */
    boolean isBegun() {
        return reason != null;
    }

    /** The decision has arrived: the reason need not be kept any longer. */
    void sent() {
        if (reason != null) {
            reason.sent();
        }
    }

    private void explain(Verdict verdict) {
        var rule = new Select<Rule>();
        rule.setLabel(getTranslation("moderation.rule"));
        rule.setItems(rules);
        rule.setItemLabelGenerator(it -> it.words().in(getLocale()));
        var words = new KeptTextArea(getTranslation("moderation.reason"), name);
        words.setHelperText(getTranslation("moderation.reason.help", DecisionDraft.REASON_MIN));
        words.setMaxLength(DecisionDraft.REASON_MAX);
        words.setMinRows(4);
        reason = words;
        var errors = new FormErrors().at("rule", rule).at("reason", words);
        var send = Buttons.primary(
                getTranslation("moderation.send"),
                () -> send(verdict, rule.getOptionalValue().map(Rule::code).orElse(null), words.getValue(), errors));
        reasons.removeAll();
        reasons.add(new Form(new H2(getTranslation("moderation.do." + verdict)), rule, words, send));
        rule.focus();
    }

    private void send(Verdict verdict, @Nullable String rule, String reason, FormErrors errors) {
        decide.accept(new DecisionDraft(verdict, rule, reason), errors);
    }
}
