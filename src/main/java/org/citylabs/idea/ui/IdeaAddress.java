package org.citylabs.idea.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaFilter.Order;
import org.citylabs.idea.IdeaState;
import org.citylabs.idea.Place;
import org.jspecify.annotations.Nullable;

/** How a filter and a place in the list stand in an address; what makes no sense there is left out. */
record IdeaAddress(QueryParameters query) {

    IdeaFilter filter() {
        return new IdeaFilter(
                value("q").orElse(""),
                value("city").flatMap(IdeaAddress::city).orElse(null),
                value("topic").orElse(null),
                value("status").flatMap(IdeaAddress::state).orElse(null),
                value("language").orElse(null),
                value("order").filter("supported"::equals).isPresent() ? Order.MOST_SUPPORTED : Order.NEWEST);
    }

    Place place() {
        return value("at").map(Place::of).orElse(Place.START);
    }

    static QueryParameters parameters(IdeaFilter filter, Place place) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", filter.text());
        put(values, "city", filter.city() == null ? null : filter.city().value());
        put(values, "topic", filter.topic());
        put(values, "status", filter.state() == null ? null : code(filter.state()));
        put(values, "language", filter.language());
        put(values, "order", filter.order() == Order.MOST_SUPPORTED ? "supported" : null);
        put(values, "at", place.equals(Place.START) ? null : place.toAddress());
        return QueryParameters.simple(values);
    }

    static String of(IdeaFilter filter, Place place) {
        var query = parameters(filter, place).getQueryString();
        return "/ideas" + (query.isEmpty() ? "" : "?" + query);
    }

    private Optional<String> value(String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank() && value.length() <= 200);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private static Optional<IdeaState> state(String code) {
        return IdeaState.PUBLIC.stream()
                .filter(state -> code(state).equals(code))
                .findFirst();
    }

    private static String code(IdeaState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<CityId> city(String name) {
        return Stream.of(name).filter(CityId::isValid).map(CityId::new).findFirst();
    }
}
