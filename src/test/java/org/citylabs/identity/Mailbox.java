package org.citylabs.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.citylabs.mail.MailTransport;
import org.citylabs.mail.RenderedMail;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Everybody's mailbox: a test reads what a person would read. */
@Primary
@TestComponent
class Mailbox implements MailTransport {

    private static final Pattern LINK = Pattern.compile("/(?:confirm|reset)/([\\w-]{43})");
    private static final Pattern CODE = Pattern.compile("(\\d{4}) (\\d{4})");

    private final List<RenderedMail> mails = new CopyOnWriteArrayList<>();

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void deliver(RenderedMail mail) {
        mails.add(mail);
    }

    List<RenderedMail> of(String address) {
        return mails.stream().filter(mail -> mail.address().equals(address)).toList();
    }

    /** The latest of so many mails to an address, once they are there. */
    RenderedMail await(String address, int count) {
        Awaitility.await().until(() -> of(address).size() >= count);
        return of(address).getLast();
    }

    /** The secret in the link of a mail. */
    static String secret(RenderedMail mail) {
        return LINK.matcher(mail.text()).results().findFirst().orElseThrow().group(1);
    }

    /** The eight digits of a mail. */
    static String code(RenderedMail mail) {
        var found = CODE.matcher(mail.text()).results().findFirst().orElseThrow();
        return found.group(1) + found.group(2);
    }
}
