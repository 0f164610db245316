package org.citylabs.lab.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.ListedLab;
import org.citylabs.uikit.ContentLanguage;

/** A lab in a list of labs. */
@CssImport("./lab.css")
class LabCard extends ListItem {

    LabCard(ListedLab listed, CityDirectory directory) {
        addClassName("lab-card");
        var lab = listed.lab();
        var link = ContentLanguage.mark(new Anchor(lab.path(), lab.title()), listed.language());
        var card = new Article(LabWords.where(lab, directory), new H3(link));
        if (!listed.excerpt().isEmpty()) {
            card.add(ContentLanguage.mark(new Paragraph(listed.excerpt()), listed.language()));
        }
        add(card);
    }
}
