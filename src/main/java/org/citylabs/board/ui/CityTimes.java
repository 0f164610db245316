package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citylabs.city.City;
import org.citylabs.uikit.TimeText;

/** Points in time as the clocks of a lab's cities show them; once where they agree. */
record CityTimes(List<City> cities, Locale locale) {

    Span of(Instant at) {
        var byClock = cities.stream()
                .collect(Collectors.groupingBy(
                        city -> city.zone().getRules().getOffset(at),
                        LinkedHashMap<ZoneOffset, List<City>>::new,
                        Collectors.toList()));
        var times = new Span();
        times.addClassName("city-times");
        byClock.values().forEach(those -> {
            times.add(new TimeText(at, those.getFirst().zone(), locale));
            if (byClock.size() > 1) {
                times.add(new Span(names(those)));
            }
        });
        return times;
    }

    private String names(List<City> those) {
        return those.stream().map(city -> city.name().in(locale)).collect(Collectors.joining(", "));
    }
}
