package org.citylabs.provenance;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;

/** Shows the way of a subject on its page, as a picture and as a list; not there while there is none. */
@CssImport("./way.css")
public class WaySection extends Section {

    /** So many steps of a station are read at a glance; of more, the latest is shown, and all on request. */
    private static final int FEW = 3;

    private final CityDirectory cities;
    private final ZoneId zone;

    /** @param zone in which days are told */
    public WaySection(Way way, CityDirectory cities, ZoneId zone) {
        this.cities = cities;
        this.zone = zone;
        addClassName("way");
        setVisible(way.isLonger());
        if (way.isLonger()) {
            add(new H2(getTranslation("provenance.way")), new WayPicture(way.stations()), list(way));
        }
    }

    /** Each station with what happened to it, in the order of the picture. */
    private OrderedList list(Way way) {
        var list = new OrderedList();
        list.addClassName("way-stations");
        for (int i = 0; i < way.stations().size(); i++) {
            var position = i;
            var steps = way.steps().stream().filter(it -> it.at() == position).toList();
            list.add(station(way.stations().get(i), steps));
        }
        return list;
    }

    private ListItem station(Way.Station station, List<Way.Step> steps) {
        var kind =
                new Span(getTranslation("provenance.kind." + station.subject().kind()));
        kind.addClassName("kind");
        var shown = station.shown();
        var title = station.here() ? new Span(shown.title()) : new Anchor(shown.path(), shown.title());
        var head = new Div(kind, ContentLanguage.mark(title, shown.language()));
        head.addClassName("head");
        if (!shown.place().isEmpty()) {
            head.add(new Span(shown.place()));
        }
        if (station.here()) {
            head.add(new Span(getTranslation("provenance.here")));
        }
        var item = new ListItem(head);
        if (steps.size() <= FEW) {
            item.add(list(steps));
        } else {
            item.add(list(steps.subList(steps.size() - 1, steps.size())));
            item.add(new Details(getTranslation("provenance.all-steps", steps.size()), list(steps)));
        }
        return item;
    }

    private OrderedList list(List<Way.Step> steps) {
        var list = new OrderedList();
        list.setVisible(!steps.isEmpty());
        steps.forEach(step -> list.add(step(step)));
        return list;
    }

    private ListItem step(Way.Step step) {
        var who = Stream.of(step.who(), city(step)).filter(Objects::nonNull).collect(Collectors.joining(", "));
        var item = new ListItem(
                new Span(getTranslation(step.act(), step.detail())), TimeText.date(step.when(), zone, getLocale()));
        if (!who.isEmpty()) {
            item.add(new Span(who));
        }
        if (!step.reason().isEmpty()) {
            item.add(new Paragraph(step.reason()));
        }
        return item;
    }

    private @Nullable String city(Way.Step step) {
        return step.city() == null
                ? null
                : cities.find(step.city())
                        .map(City::name)
                        .map(it -> it.in(getLocale()))
                        .orElse(null);
    }
}
