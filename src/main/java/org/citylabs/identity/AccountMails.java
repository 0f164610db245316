package org.citylabs.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.citylabs.identity.MailedSecret.Purpose;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.uikit.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about accounts. Their secrets are made when the mail leaves. */
@Configuration(proxyBeanMethods = false)
class AccountMails {

    static final String CONFIRM = "identity.confirm";
    static final String KNOWN = "identity.known";
    static final String RESET = "identity.reset";
    static final String CODE = "identity.code";

    /** So many of them an address gets at most, so that nobody fills a stranger's mailbox. */
    static final Allowance.Limit LIMIT = Allowance.Limit.perHour("mail", 6);

    private final Messages messages;

    AccountMails(Messages messages) {
        this.messages = messages;
    }

    @Bean
    MailTemplate confirmMail(MailedSecrets secrets) {
        return new Template(CONFIRM, order -> link(order, "/confirm/" + secrets.issue(person(order), Purpose.CONFIRM)));
    }

    @Bean
    MailTemplate knownMail() {
        return new Template(KNOWN, order -> link(order, "/login"));
    }

    @Bean
    MailTemplate resetMail(MailedSecrets secrets) {
        return new Template(RESET, order -> link(order, "/reset/" + secrets.issue(person(order), Purpose.RESET)));
    }

    @Bean
    MailTemplate codeMail(MailedSecrets secrets) {
        return new Template(CODE, order -> {
            var code = secrets.issueCode(person(order), order.detail("browser"));
            var spaced = code.substring(0, 4) + " " + code.substring(4);
            return new MailContent(words(order, "subject", spaced), List.of(words(order, "text", spaced)));
        });
    }

    private MailContent link(MailOrder order, String path) {
        return new MailContent(
                words(order, "subject"), List.of(words(order, "text")), new Action(words(order, "action"), path));
    }

    private String words(MailOrder order, String part, Object... details) {
        return messages.getTranslation(
                order.template() + "." + part, order.language().locale(), details);
    }

    private static PersonId person(MailOrder order) {
        return new PersonId(UUID.fromString(order.detail("person")));
    }

    private record Template(String name, Function<MailOrder, MailContent> words) implements MailTemplate {

        @Override
        public MailContent render(MailOrder order) {
            return words.apply(order);
        }
    }
}
