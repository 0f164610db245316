package org.citylabs.identity;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.kernel.UuidMapping;

/** Identifies a person with an account. */
public record PersonId(UUID value) {

    static PersonId next() {
        return new PersonId(TimeOrderedId.next());
    }

    @Converter(autoApply = true)
    static class Mapping extends UuidMapping<PersonId> {
        Mapping() {
            super(PersonId::new, PersonId::value);
        }
    }
}
