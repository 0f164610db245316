package org.citylabs.lab;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a lab. It is made where the lab is described, so that starting it twice makes one. */
public record LabId(UUID value) {

    /** The kind by which other modules refer to labs. */
    public static final String KIND = "lab";

    public static LabId next() {
        return new LabId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<LabId> {
        Mapping() {
            super(LabId::new, LabId::value);
        }
    }
}
