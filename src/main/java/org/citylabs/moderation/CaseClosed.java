package org.citylabs.moderation;

import java.time.Instant;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody has decided the case already, or its author has taken it back. */
public class CaseClosed extends RuntimeException {

    private final transient @Nullable Outcome outcome;

    CaseClosed(@Nullable Outcome outcome) {
        super("The case is closed");
        this.outcome = outcome;
    }

    /** Who decided what and when. */
    public record Outcome(PersonId by, Verdict verdict, Instant at) {}

    /** Absent where the author took it back. */
    public @Nullable Outcome outcome() {
        return outcome;
    }
}
