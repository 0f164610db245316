package org.citylabs.demo;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.citylabs.mail.MailTransport;
import org.citylabs.mail.RenderedMail;

/** Keeps the latest mails instead of sending them, so that one can look into everybody's mailbox. */
class DemoMailbox implements MailTransport {

    private static final int KEPT = 200;

    private final ConcurrentLinkedDeque<RenderedMail> mails = new ConcurrentLinkedDeque<>();

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void deliver(RenderedMail mail) {
        mails.addFirst(mail);
        while (mails.size() > KEPT) {
            mails.pollLast();
        }
    }

    /** The latest first. */
    List<RenderedMail> mails() {
        return List.copyOf(mails);
    }
}
