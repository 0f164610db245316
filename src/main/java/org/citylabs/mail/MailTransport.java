package org.citylabs.mail;

/** Hands a mail over to whoever delivers it. */
public interface MailTransport {

    /** Whether there is anybody to hand mail to. */
    boolean isReady();

    /**
     * @throws org.springframework.mail.MailException if it could not be handed over; it is tried again later
     */
    void deliver(RenderedMail mail);
}
