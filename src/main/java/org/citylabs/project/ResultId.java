package org.citylabs.project;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a result of a project. */
public record ResultId(UUID value) {

    /** The kind by which other modules refer to it. */
    public static final String KIND = "result";

    public static ResultId next() {
        return new ResultId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<ResultId> {
        Mapping() {
            super(ResultId::new, ResultId::value);
        }
    }
}
