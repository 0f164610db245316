package org.citylabs.mail;

import java.util.Map;
import org.citylabs.kernel.Language;

/**
 * What somebody is to be told by mail.
 *
 * @param details what the template needs, never a secret
 */
public record MailOrder(String template, String address, Language language, Map<String, String> details) {

    public MailOrder {
        details = Map.copyOf(details);
    }

    /** A detail that the sender always gives. */
    public String detail(String name) {
        var value = details.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Mail '%s' lacks '%s'".formatted(template, name));
        }
        return value;
    }
}
