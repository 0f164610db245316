package org.citylabs.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the public address of this installation; every link in a mail begins with it
 * @param mailFrom the sender of all mails
 */
@ConfigurationProperties("citylabs")
record MailProperties(
        URI baseUrl, @DefaultValue("citylabs@localhost") String mailFrom) {

    String from() {
        return mailFrom;
    }
}
