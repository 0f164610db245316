package org.citylabs.idea;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies an idea. It is the id of the draft that became it, so that submitting twice makes one idea. */
public record IdeaId(UUID value) {

    /** The kind by which other modules refer to ideas. */
    public static final String KIND = "idea";

    public static IdeaId next() {
        return new IdeaId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<IdeaId> {
        Mapping() {
            super(IdeaId::new, IdeaId::value);
        }
    }
}
