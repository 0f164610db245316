package org.citylabs.shell.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.IdeaCard;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaCatalog.CityFigures;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.LiveIdeas;
import org.citylabs.idea.Place;
import org.citylabs.paper.Example;
import org.citylabs.paper.Examples;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.FocusWithin;
import org.citylabs.uikit.LinkButton;
import org.jspecify.annotations.Nullable;

/** What CityLabs is, for whoever comes by: one sentence, one thing to do, the cities, what is new. */
@Route("")
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    private static final int NEWEST = 6;

    private final IdeaCatalog catalog;
    private final CityDirectory directory;
    private final OrderedList newest = new OrderedList();
    private final Div cities = new Div();

    HomeView(CityDirectory directory, IdeaCatalog catalog, Examples examples, LiveIdeas live) {
        this.catalog = catalog;
        this.directory = directory;
        addClassNames("page", "home");
        newest.addClassNames("cards", "cards-wide");
        cities.addClassName("cities");
        var lead = new Paragraph(getTranslation("home.lead"));
        lead.addClassName("lead");
        var hero = new Section(
                new H1(getTranslation("home.title")),
                lead,
                Buttons.row(
                        new LinkButton("/ideas/new", getTranslation("home.submit")),
                        new Anchor("/ideas", getTranslation("home.look-around"))));
        hero.addClassName("hero");
        hero.add(new CityMark(directory.cities().stream().map(City::hue).toList()));
        add(
                hero,
                howItWorks(examples.find()),
                new Section(new H2(getTranslation("home.cities")), cities),
                new Section(new H2(getTranslation("home.newest")), newest));
        var atCities = new FocusWithin(cities);
        var atNewest = new FocusWithin(newest);
        live.onPublished(this, _ -> {
            atCities.whenNobodyIsInside(this::showCities);
            atNewest.whenNobodyIsInside(this::showNewest);
        });
        showCities();
        showNewest();
    }

    @Override
    public String getPageTitle() {
        return "CityLabs";
    }

    /** Five stations in a sentence each, on an example where there is one. */
    private Section howItWorks(Optional<Example> example) {
        var stations = new OrderedList();
        stations.addClassName("stations");
        for (var station : Station.values()) {
            var item = new ListItem(
                    new H3(getTranslation("home.station." + station)),
                    new Paragraph(getTranslation("home.station." + station + ".text")));
            stations.add(item);
        }
        var section = new Section(
                new H2(getTranslation(example.isPresent() ? "home.how-on-an-example" : "home.how")), stations);
        example.ifPresent(_ -> section.add(new Anchor("/how-it-works", getTranslation("home.how.more"))));
        return section;
    }

    private void showCities() {
        cities.removeAll();
        var figures = catalog.figures();
        directory.cities().forEach(city -> cities.add(card(city, figures.get(city.id()))));
    }

    private void showNewest() {
        newest.removeAll();
        catalog.page(IdeaFilter.ALL, Place.START).ideas().stream()
                .limit(NEWEST)
                .forEach(idea -> newest.add(new IdeaCard(idea, directory)));
    }

    private Article card(City city, @Nullable CityFigures figures) {
        var name =
                new H3(new CityMark(List.of(city.hue())), new Text(city.name().in(getLocale())));
        var card = new Article(name);
        if (city.profile() != null) {
            card.add(new Paragraph(city.profile().in(getLocale())));
        }
        var numbers = new Div(new Anchor(
                "/ideas?city=" + city.id(), getTranslation("home.city.ideas", figures == null ? 0 : figures.ideas())));
        if (figures != null) {
            numbers.add(new Span(getTranslation("home.city.supports", figures.supports())));
        }
        numbers.addClassName("figures");
        card.add(numbers);
        card.addClassName("city-card");
        return card;
    }
}
