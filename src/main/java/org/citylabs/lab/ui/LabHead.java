package org.citylabs.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.LabPage;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.Notice;

/** What a lab is called, whose it is, and what it is for. */
class LabHead extends Div {

    private final CityDirectory directory;
    private final Div where = new Div();
    private final H1 title = new H1();
    private final Div topics = new Div();
    private final Div refusal = new Div();
    private final MarkdownView purpose = new MarkdownView("");

    LabHead(CityDirectory directory) {
        this.directory = directory;
        addClassName("lab-head");
        title.getElement().setAttribute("tabindex", "-1");
        topics.addClassName("figures");
        add(new Anchor("/labs", getTranslation("lab.back")), where, title, topics, refusal, purpose);
    }

    void show(LabPage page) {
        where.removeAll();
        where.add(LabWords.where(page.lab(), directory));
        title.setText(page.lab().title());
        ContentLanguage.mark(title, page.language());
        topics.removeAll();
        page.topics().stream()
                .sorted()
                .flatMap(id -> directory.findTopic(id).stream())
                .forEach(topic -> topics.add(new Span(topic.name().in(getLocale()))));
        refusal.removeAll();
        if (page.refusal() != null) {
            refusal.add(new Notice(Notice.Kind.WARNING, getTranslation("lab.refusal", page.refusal())));
        }
        purpose.show(page.purpose());
        ContentLanguage.mark(purpose, page.language());
    }

    /** Where the keyboard goes on after what was under it is gone. */
    void focus() {
        title.getElement().callJsFunction("focus");
    }
}
