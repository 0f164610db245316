package org.citylabs.project;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a trial. */
public record TrialId(UUID value) {

    /** The kind by which other modules refer to it. */
    public static final String KIND = "trial";

    public static TrialId next() {
        return new TrialId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<TrialId> {
        Mapping() {
            super(TrialId::new, TrialId::value);
        }
    }
}
