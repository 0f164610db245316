package org.citylabs.workshop;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a workshop. */
public record WorkshopId(UUID value) {

    static final String KIND = "workshop";

    static WorkshopId next() {
        return new WorkshopId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<WorkshopId> {
        Mapping() {
            super(WorkshopId::new, WorkshopId::value);
        }
    }
}
