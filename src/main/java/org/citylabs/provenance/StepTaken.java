package org.citylabs.provenance;

import java.time.Instant;
import java.util.UUID;
import org.citylabs.kernel.Subject;

/**
 * A subject went a step further on its way.
 *
 * @param step tells the steps apart
 * @param act key of the words for it
 */
public record StepTaken(UUID step, Subject subject, String act, Instant at) {}
