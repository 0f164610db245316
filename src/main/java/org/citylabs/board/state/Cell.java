package org.citylabs.board.state;

import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds, and who gave it that, at which revision. An emptied field keeps its cell, so that it is known
 * who emptied it.
 */
public record Cell(@Nullable String value, long revision, PersonId by) {}
