package org.citylabs.moderation;

import java.time.Instant;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A moderator has decided a case.
 *
 * @param version the version of the subject that was judged
 * @param rule code of the rule it stands on; absent where none is needed
 * @param reason in plain words to the author; may be empty where none is owed
 */
public record CaseDecided(
        CaseId caseId,
        CaseKind kind,
        Subject subject,
        int version,
        CityId city,
        Verdict verdict,
        @Nullable String rule,
        String reason,
        PersonId by,
        Instant at) {}
