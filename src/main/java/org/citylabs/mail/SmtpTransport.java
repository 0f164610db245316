package org.citylabs.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Delivers by SMTP to the server of {@code spring.mail.host}. */
class SmtpTransport implements MailTransport {

    private final ObjectProvider<JavaMailSender> smtp;
    private final MailProperties properties;

    SmtpTransport(ObjectProvider<JavaMailSender> smtp, MailProperties properties) {
        this.smtp = smtp;
        this.properties = properties;
    }

    @Override
    public boolean isReady() {
        return smtp.getIfAvailable() != null;
    }

    @Override
    public void deliver(RenderedMail mail) {
        var sender = smtp.getIfAvailable();
        if (sender == null) {
            throw new MailSendException("No mail server is set up (spring.mail.host)");
        }
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(mail.address());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
