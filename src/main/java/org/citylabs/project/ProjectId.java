package org.citylabs.project;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a joint project. */
public record ProjectId(UUID value) {

    /** The kind by which other modules refer to it. */
    public static final String KIND = "project";

    public static ProjectId next() {
        return new ProjectId(TimeOrderedId.next());
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<ProjectId> {
        Mapping() {
            super(ProjectId::new, ProjectId::value);
        }
    }
}
