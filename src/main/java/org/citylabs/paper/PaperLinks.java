package org.citylabs.paper;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaSection;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectSection;
import org.citylabs.uikit.Buttons;
import org.springframework.core.annotation.Order;

/** Offers the paper on the pages of public ideas and of projects, in the language of the page. */
@org.springframework.stereotype.Component
@Order(9)
class PaperLinks implements IdeaSection, ProjectSection {

    private static final List<String> FORMS = List.of("html", "pdf", "docx");

    @Override
    public Optional<Component> section(IdeaPage idea) {
        return idea.state().isPublic() ? Optional.of(links("/files/papers/ideas/" + idea.number())) : Optional.empty();
    }

    @Override
    public Optional<Component> section(ProjectPage project) {
        return Optional.of(links("/files/papers/projects/" + project.project().slug()));
    }

    private static Section links(String path) {
        return new Links(path);
    }

    private static final class Links extends Section {

        Links(String path) {
            var row = Buttons.row();
            FORMS.forEach(form -> row.add(link(path, form)));
            add(new H2(getTranslation("paper.get")), row);
        }

        private Anchor link(String path, String form) {
            var name = form.toUpperCase(Locale.ROOT);
            var link = new Anchor(path + "/" + form + "?lang=" + getLocale().getLanguage(), name);
            link.setRouterIgnore(true);
            link.setAriaLabel(getTranslation("paper.get") + ", " + name);
            return link;
        }
    }
}
