package org.citylabs.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabPlace;
import org.citylabs.lab.ListedLab;
import org.citylabs.lab.OwnInvitation;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.LinkButton;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The labs: what the person is invited to and takes part in, then a page of the public ones. */
@Route("labs")
@Menu(title = "lab.menu", order = 20)
@AnonymousAllowed
@CssImport("./lab.css")
class LabsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LabCatalog catalog;
    private final CityDirectory directory;
    private final CurrentPerson current;

    LabsView(LabCatalog catalog, CityDirectory directory, CurrentPerson current) {
        this.catalog = catalog;
        this.directory = directory;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = parameter(event, "at").map(LabPlace::of).orElse(LabPlace.START);
        removeAll();
        var page = new Page(getPageTitle()).lead(getTranslation("lab.list.lead"));
        var rights = current.rights();
        if (rights.hasAnywhere(Role.OFFICIAL) || rights.hasAnywhere(Role.ADMIN)) {
            page.add(new LinkButton("/labs/new", getTranslation("lab.list.start")));
        }
        if (current.id().isPresent() && place.equals(LabPlace.START)) {
            invitations(page, catalog.invitations());
            cards(page, "lab.list.own", catalog.own());
        }
        var typed = parameter(event, "q").orElse("").strip();
        page.add(search(typed));
        if (typed.isEmpty()) {
            everybodys(page, catalog.page(place));
        } else {
            found(page, catalog.search(typed));
        }
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lab.list.title");
    }

    private static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    /** What is looked for stands in the address, so that it can be shared and gone back to. */
    private Component search(String typed) {
        var field = new TextField(getTranslation("lab.list.search"));
        field.setValue(typed);
        field.setMaxLength(200);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                "labs",
                change.getValue().isBlank() ? QueryParameters.empty() : QueryParameters.of("q", change.getValue()))));
        var search = new Div(field);
        search.getElement().setAttribute("role", "search");
        return search;
    }

    private void found(Page page, List<ListedLab> labs) {
        var words = new Paragraph(getTranslation("lab.list.found", labs.size()));
        words.getElement().setAttribute("role", "status");
        page.add(new Section(new H2(getTranslation("lab.list.public")), words, cards(labs)));
    }

    private void invitations(Page page, List<OwnInvitation> invitations) {
        if (!invitations.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("rows");
            invitations.forEach(it -> list.add(row(it)));
            page.add(new Section(new H2(getTranslation("lab.list.invitations")), list));
        }
    }

    private ListItem row(OwnInvitation invitation) {
        var lab = invitation.lab();
        var link = ContentLanguage.mark(new Anchor(lab.path(), lab.title()), invitation.language());
        link.addClassName("name");
        return new ListItem(
                link,
                new Span(LabWords.names(lab.cities(), directory, getLocale())),
                new Span(getTranslation("lab.list.invited-by", invitation.by())));
    }

    private void cards(Page page, String heading, List<ListedLab> labs) {
        if (!labs.isEmpty()) {
            page.add(new Section(new H2(getTranslation(heading)), cards(labs)));
        }
    }

    private UnorderedList cards(List<ListedLab> labs) {
        var list = new UnorderedList();
        list.addClassName("cards");
        labs.forEach(lab -> list.add(new LabCard(lab, directory)));
        return list;
    }

    private void everybodys(Page page, ListedLab.PageOf labs) {
        var section = new Section(new H2(getTranslation("lab.list.public")));
        section.add(labs.labs().isEmpty() ? empty() : cards(labs.labs()));
        var pages = new Nav();
        pages.addClassName("pages");
        pages.getElement().setAttribute("aria-label", getTranslation("lab.pages"));
        link(pages, labs.previous(), "lab.pages.previous");
        link(pages, labs.next(), "lab.pages.next");
        section.add(pages);
        page.add(section);
    }

    private Component empty() {
        return new Div(
                new Notice(Notice.Kind.INFO, getTranslation("lab.list.empty")),
                new Anchor("/ideas", getTranslation("lab.list.ideas")));
    }

    private void link(Nav pages, @Nullable LabPlace place, String words) {
        if (place != null) {
            pages.add(new Anchor("/labs?at=" + place.toAddress(), getTranslation(words)));
        }
    }
}
