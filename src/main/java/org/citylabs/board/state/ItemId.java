package org.citylabs.board.state;

import java.util.Locale;
import java.util.UUID;

/** Names one thing on a board; written as its kind and id, such as {@code card:0198…}. */
public record ItemId(Kind kind, UUID id) implements Comparable<ItemId> {

    /** What things there are on a board; the board itself is one of them, with a title of its own. */
    public enum Kind {
        BOARD,
        LANE,
        CARD,
        LABEL
    }

    public static ItemId board(UUID id) {
        return new ItemId(Kind.BOARD, id);
    }

    public static ItemId lane(UUID id) {
        return new ItemId(Kind.LANE, id);
    }

    public static ItemId card(UUID id) {
        return new ItemId(Kind.CARD, id);
    }

    public static ItemId label(UUID id) {
        return new ItemId(Kind.LABEL, id);
    }

    /** @throws IllegalArgumentException if it does not name a thing on a board */
    public static ItemId of(String written) {
        var parts = written.split(":", 2);
        return new ItemId(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), UUID.fromString(parts[parts.length - 1]));
    }

    @Override
    public int compareTo(ItemId other) {
        var byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
