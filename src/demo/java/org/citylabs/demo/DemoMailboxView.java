package org.citylabs.demo;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import org.citylabs.mail.RenderedMail;
import org.citylabs.uikit.Page;

/** Every mail that the demo network would have sent, with its links. */
@Route("demo/mailbox")
@AnonymousAllowed
class DemoMailboxView extends Div implements HasDynamicTitle {

    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/(?:confirm|reset|ideas|login)\\S*)");

    DemoMailboxView(DemoMailbox mailbox) {
        var page = new Page(getPageTitle()).lead(getTranslation("demo.mailbox.lead"));
        mailbox.mails().stream().limit(50).map(this::show).forEach(page::add);
        if (mailbox.mails().isEmpty()) {
            page.add(new Paragraph(getTranslation("demo.mailbox.empty")));
        }
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demo.mailbox.title");
    }

    private Article show(RenderedMail mail) {
        var article = new Article(
                new H2(mail.subject()),
                new Paragraph(getTranslation("demo.mailbox.to", mail.address())),
                new Pre(mail.text()));
        article.addClassName("letter");
        LINK.matcher(mail.text())
                .results()
                .forEach(link -> article.add(new Anchor(link.group(1), getTranslation("demo.mailbox.follow"))));
        return article;
    }
}
