package org.citylabs.text;

import java.time.Duration;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many edits a person may make, in all texts: more than fingers can, and fewer than a script. */
@Component
class EditAllowance {

    private final Allowance allowance;
    private final Allowance.Limit limit;

    /** @param atOnce whoever comes back after a while sends a whole push */
    EditAllowance(
            Allowance allowance,
            @Value("${citylabs.texts.edits-at-once:" + TextLimits.EDITS + "}") int atOnce,
            @Value("${citylabs.texts.edits-per-second:50}") int perSecond) {
        this.allowance = allowance;
        this.limit = new Allowance.Limit("texts", atOnce, Duration.ofMillis(1_000L * atOnce / perSecond));
    }

    /** Counts edits, all of them or none; false if they are too many for now. */
    boolean allows(PersonId person, int edits) {
        try {
            allowance.useBy(person, limit, edits);
            return true;
        } catch (TooOften e) {
            return false;
        }
    }
}
