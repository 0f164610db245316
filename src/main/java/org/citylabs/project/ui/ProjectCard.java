package org.citylabs.project.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityLine;
import org.citylabs.project.ListedProject;
import org.citylabs.uikit.ContentLanguage;

/** A project in a list of projects. */
@CssImport("./lab.css")
class ProjectCard extends ListItem {

    ProjectCard(ListedProject project, CityDirectory directory) {
        addClassName("lab-card");
        var where = new CityLine(project.cities(), directory);
        where.add(ProjectWords.badge(project.state(), this));
        var link = ContentLanguage.mark(new Anchor(project.path(), project.title()), project.language());
        var card = new Article(where, new H3(link));
        if (!project.excerpt().isEmpty()) {
            card.add(ContentLanguage.mark(new Paragraph(project.excerpt()), project.language()));
        }
        add(card);
    }
}
