package org.citylabs.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.citylabs.idea.Stance;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** What a city has said, once; a later revision stands beside it. */
@Embeddable
record Release(
        int revision,
        @Enumerated(EnumType.STRING) Stance stance,
        String text,
        String language,
        PersonId releasedBy,
        @Nullable PersonId cosignedBy,
        Instant releasedAt) {}
