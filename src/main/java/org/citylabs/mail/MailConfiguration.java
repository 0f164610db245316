package org.citylabs.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration
class MailConfiguration {

    @Bean
    @ConditionalOnMissingBean(MailTransport.class)
    MailTransport smtpTransport(ObjectProvider<JavaMailSender> smtp, MailProperties properties) {
        return new SmtpTransport(smtp, properties);
    }
}
