package org.citylabs.board;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a board. */
public record BoardId(UUID value) implements Comparable<BoardId> {

    static BoardId next() {
        return new BoardId(TimeOrderedId.next());
    }

    @Override
    public int compareTo(BoardId other) {
        return value.compareTo(other.value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<BoardId> {
        Mapping() {
            super(BoardId::new, BoardId::value);
        }
    }
}
