package org.citylabs.workshop;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a step of a workshop. */
public record StepId(UUID value) {

    static StepId next() {
        return new StepId(TimeOrderedId.next());
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<StepId> {
        Mapping() {
            super(StepId::new, StepId::value);
        }
    }
}
