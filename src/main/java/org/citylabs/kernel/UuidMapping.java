package org.citylabs.kernel;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an id record is kept in a column of type UUID; each id record declares its own. */
public abstract class UuidMapping<I> implements AttributeConverter<I, UUID> {

    private final Function<UUID, I> wrap;
    private final Function<I, UUID> unwrap;

    protected UuidMapping(Function<UUID, I> wrap, Function<I, UUID> unwrap) {
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable I id) {
        return id == null ? null : unwrap.apply(id);
    }

    @Override
    public @Nullable I convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : wrap.apply(value);
    }
}
