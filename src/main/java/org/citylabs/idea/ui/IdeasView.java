package org.citylabs.idea.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.IdeaCard;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.LiveIdeas;
import org.citylabs.idea.Place;
import org.citylabs.uikit.LinkButton;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The published ideas: search, filters, a page of the list. Everything chosen stands in the address. */
@Route("ideas")
@Menu(title = "idea.menu", order = 10)
@AnonymousAllowed
class IdeasView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final IdeaCatalog catalog;
    private final CityDirectory directory;
    private final IdeaFilterBar filters;
    private final OrderedList list = new OrderedList();
    private final Div empty = new Div();
    private final NewIdeas news;
    private final Nav pages = new Nav();

    IdeasView(IdeaCatalog catalog, CityDirectory directory, LiveIdeas live) {
        this.catalog = catalog;
        this.directory = directory;
        this.filters = new IdeaFilterBar(directory, this::choose);
        this.news = new NewIdeas(list, empty, live, catalog, directory);
        list.addClassName("cards");
        pages.addClassName("pages");
        pages.getElement().setAttribute("aria-label", getTranslation("idea.pages"));
        var submit = new LinkButton("/ideas/new", getTranslation("idea.submit-an-idea"));
        add(new Page(getPageTitle(), submit, filters, news, list, empty, pages).lead(getTranslation("idea.list.lead")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new IdeaAddress(event.getLocation().getQueryParameters());
        filters.show(address.filter());
        show(address.filter(), address.place());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("idea.list.title");
    }

    private void choose(IdeaFilter filter) {
        UI.getCurrent().navigate(IdeasView.class, IdeaAddress.parameters(filter, Place.START));
    }

    private void show(IdeaFilter filter, Place place) {
        var page = catalog.page(filter, place);
        list.removeAll();
        page.ideas().forEach(idea -> list.add(new IdeaCard(idea, directory)));
        list.setVisible(!page.ideas().isEmpty());
        empty.removeAll();
        if (page.ideas().isEmpty()) {
            empty.add(new Notice(Notice.Kind.INFO, getTranslation("idea.list.empty")));
        }
        news.show(filter, place);
        pages.removeAll();
        link(filter, page.previous(), "idea.pages.previous");
        link(filter, page.next(), "idea.pages.next");
    }

    private void link(IdeaFilter filter, @Nullable Place place, String words) {
        if (place != null) {
            pages.add(new Anchor(IdeaAddress.of(filter, place), getTranslation(words)));
        }
    }
}
