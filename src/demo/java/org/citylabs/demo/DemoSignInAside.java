package org.citylabs.demo;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.citylabs.identity.DemoPeople;
import org.citylabs.identity.SignInAside;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Names the demo accounts on the sign-in page. */
@Component
@Profile("demo")
class DemoSignInAside implements SignInAside {

    private final DemoContent content;

    DemoSignInAside(DemoContent content) {
        this.content = content;
    }

    @Override
    public Section create() {
        var section = new Section();
        section.addClassName("demo-accounts");
        var list = new UnorderedList();
        content.accounts().forEach(account -> list.add(new ListItem(account.email())));
        section.add(
                new H2(section.getTranslation("demo.accounts")),
                new Paragraph(section.getTranslation("demo.accounts.password", DemoPeople.PASSWORD)),
                list,
                new Anchor("/demo/mailbox", section.getTranslation("demo.mailbox.title")));
        return section;
    }
}
