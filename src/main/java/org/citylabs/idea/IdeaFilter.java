package org.citylabs.idea;

import org.citylabs.city.CityId;
import org.citylabs.search.SearchFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which published ideas somebody looks for; whatever is absent does not matter.
 *
 * @param state one of the public ones; any other does not matter
 * @param text words to search for, empty for none; what is found comes by relevance then
 */
public record IdeaFilter(
        String text,
        @Nullable CityId city,
        @Nullable String topic,
        @Nullable IdeaState state,
        @Nullable String language,
        Order order) {

    public static final IdeaFilter ALL = new IdeaFilter("", null, null, null, null, Order.NEWEST);

    SearchFilter forSearch() {
        return new SearchFilter(IdeaId.KIND, city == null ? null : city.value(), topic, language);
    }

    /** Which ideas come first. */
    public enum Order {
        NEWEST,
        MOST_SUPPORTED
    }
}
