package org.citylabs.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import org.citylabs.uikit.CityMark;

/** Says which cities something belongs to: their mark, and their names. */
public class CityLine extends Div {

    public CityLine(Collection<CityId> ids, CityDirectory directory) {
        var cities = ids.stream().flatMap(id -> directory.find(id).stream()).toList();
        addClassName("where");
        add(new CityMark(cities.stream().map(City::hue).toList()));
        cities.forEach(city -> add(new Span(city.name().in(getLocale()))));
    }
}
