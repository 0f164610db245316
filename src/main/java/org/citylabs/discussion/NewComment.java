package org.citylabs.discussion;

import java.time.Instant;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;

/**
 * Something that others have said since a time.
 *
 * @param mentionsMe whether it mentions whoever asks
 */
public record NewComment(Subject subject, PersonId by, Instant at, boolean mentionsMe) {}
