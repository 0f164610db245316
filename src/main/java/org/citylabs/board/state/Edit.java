package org.citylabs.board.state;

import java.util.Objects;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One field of one item, from what it held to what it holds.
 *
 * @param over whose value was replaced by somebody who had not seen it yet; absent if there is no such person
 */
public record Edit(
        ItemId item,
        String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable PersonId over) {

    public Edit(ItemId item, String field, @Nullable String before, @Nullable String after) {
        this(item, field, before, after, null);
    }

    boolean isChange() {
        return !Objects.equals(before, after);
    }
}
