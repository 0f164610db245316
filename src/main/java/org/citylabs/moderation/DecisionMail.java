package org.citylabs.moderation;

import java.util.ArrayList;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.uikit.Messages;
import org.springframework.stereotype.Component;

/** Tells an author what was decided and why. */
@Component
class DecisionMail implements MailTemplate {

    static final String NAME = "moderation.decision";

    private final Messages messages;
    private final RuleBook rules;

    DecisionMail(Messages messages, RuleBook rules) {
        this.messages = messages;
        this.rules = rules;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MailContent render(MailOrder order) {
        var locale = order.language().locale();
        var key = "moderation.mail." + order.detail("kind") + "." + order.detail("verdict");
        var title = order.detail("title");
        var paragraphs = new ArrayList<String>();
        paragraphs.add(messages.getTranslation(key + ".text", locale, title));
        rules.find(order.detail("rule"))
                .ifPresent(rule -> paragraphs.add(messages.getTranslation(
                        "moderation.mail.rule", locale, rule.words().in(locale))));
        if (!order.detail("reason").isEmpty()) {
            paragraphs.add(messages.getTranslation("moderation.mail.reason", locale, order.detail("reason")));
        }
        return new MailContent(
                messages.getTranslation(key + ".subject", locale, title),
                paragraphs,
                new Action(messages.getTranslation("moderation.mail.action", locale), order.detail("path")));
    }
}
