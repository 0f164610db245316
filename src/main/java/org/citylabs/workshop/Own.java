package org.citylabs.workshop;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one person has written and given in a step. It goes to nobody else. */
public record Own(List<Written> notes, Map<UUID, Integer> dots) {

    public static final Own NOTHING = new Own(List.of(), Map.of());

    /** @param isPrivate whether it can still be changed */
    public record Written(UUID id, String text, String language, boolean isPrivate) {}

    public int used() {
        return dots.values().stream().mapToInt(Integer::intValue).sum();
    }
}
