package org.citylabs.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.project.FoundLesson;
import org.citylabs.project.ListedProject;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.project.ProjectPlace;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The joint projects: what waits for the person's city, then a page of those that were founded; and a search in lessons. */
@Route("projects")
@Menu(title = "project.menu", order = 30)
@AnonymousAllowed
class ProjectsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ProjectCatalog catalog;
    private final CityDirectory directory;
    private final CurrentPerson current;

    ProjectsView(ProjectCatalog catalog, CityDirectory directory, CurrentPerson current) {
        this.catalog = catalog;
        this.directory = directory;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var place = parameters.getSingleParameter("at").map(ProjectPlace::of).orElse(ProjectPlace.START);
        var typed = parameters.getSingleParameter("q").orElse("").strip();
        removeAll();
        var page = new Page(getPageTitle()).lead(getTranslation("project.list.lead"));
        if (current.rights().hasAnywhere(Role.OFFICIAL) && place.equals(ProjectPlace.START)) {
            waiting(page);
        }
        page.add(search(typed));
        if (typed.isEmpty()) {
            founded(page, catalog.page(place));
        } else {
            found(page, typed);
        }
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("project.list.title");
    }

    private void waiting(Page page) {
        var waiting = catalog.waiting();
        if (!waiting.isEmpty()) {
            page.add(new Section(new H2(getTranslation("project.list.waiting")), cards(waiting)));
        }
    }

    /** What is looked for stands in the address, so that it can be shared and gone back to. */
    private Div search(String typed) {
        var field = new TextField(getTranslation("project.list.search"));
        field.setValue(typed);
        field.setMaxLength(200);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                "projects",
                change.getValue().isBlank() ? QueryParameters.empty() : QueryParameters.of("q", change.getValue()))));
        var search = new Div(field);
        search.getElement().setAttribute("role", "search");
        return search;
    }

    private void found(Page page, String typed) {
        var projects = catalog.search(typed);
        var lessons = catalog.lessons(typed);
        var words = new Paragraph(getTranslation("project.list.found", projects.size(), lessons.size()));
        words.getElement().setAttribute("role", "status");
        page.add(words);
        if (!projects.isEmpty()) {
            page.add(new Section(new H2(getTranslation("project.list.title")), cards(projects)));
        }
        if (!lessons.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("cards");
            lessons.forEach(it -> list.add(lesson(it)));
            page.add(new Section(new H2(getTranslation("project.lessons")), list));
        }
    }

    private ListItem lesson(FoundLesson found) {
        var draft = found.draft();
        var article = new Article(
                ContentLanguage.mark(new H3(draft.title()), draft.language()),
                ContentLanguage.mark(new MarkdownView(draft.text()), draft.language()),
                ContentLanguage.mark(
                        new Anchor(found.project().path(), found.project().title()),
                        found.project().language()));
        article.addClassName("lesson");
        return new ListItem(article);
    }

    private void founded(Page page, ListedProject.PageOf projects) {
        var section = new Section(new H2(getTranslation("project.list.founded")));
        section.add(
                projects.projects().isEmpty()
                        ? new Notice(Notice.Kind.INFO, getTranslation("project.list.empty"))
                        : cards(projects.projects()));
        var pages = new Nav();
        pages.addClassName("pages");
        pages.getElement().setAttribute("aria-label", getTranslation("project.pages"));
        link(pages, projects.previous(), "project.pages.previous");
        link(pages, projects.next(), "project.pages.next");
        section.add(pages);
        page.add(section);
    }

    private UnorderedList cards(List<ListedProject> projects) {
        var list = new UnorderedList();
        list.addClassName("cards");
        projects.forEach(it -> list.add(new ProjectCard(it, directory)));
        return list;
    }

    private void link(Nav pages, @Nullable ProjectPlace place, String words) {
        if (place != null) {
            pages.add(new Anchor("/projects?at=" + place.toAddress(), getTranslation(words)));
        }
    }
}
