package org.citylabs.mail;

/**
 * Turns an order into the words of a mail. Each module that sends mail declares its templates as beans. Rendering
 * happens when the mail leaves, outside of any transaction: a secret that the mail carries is made here, so that no row
 * and no event ever holds one.
 */
public interface MailTemplate {

    /** The name that orders call this template by. */
    String name();

    MailContent render(MailOrder order);
}
