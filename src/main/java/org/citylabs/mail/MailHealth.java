package org.citylabs.mail;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail can leave at all, for those who run the installation. */
@Service
@PreAuthorize("hasRole('OPERATOR')")
public class MailHealth {

    private final MailTransport transport;
    private final OutboxEntries entries;

    MailHealth(MailTransport transport, OutboxEntries entries) {
        this.transport = transport;
        this.entries = entries;
    }

    /** Whether somebody is set up to deliver mail. */
    public boolean isReady() {
        return transport.isReady();
    }

    /** How many mails were given up after the last try. */
    @Transactional(readOnly = true)
    public long givenUp() {
        return entries.countByDueAtIsNullAndSentAtIsNullAndAttemptsGreaterThan(0);
    }
}
