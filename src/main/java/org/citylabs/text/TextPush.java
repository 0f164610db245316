package org.citylabs.text;

import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;

/**
 * Everything that a tab has written and not seen confirmed (T8).
 *
 * @param revision that its first edit was made for; each other one is for what the one before it makes
 * @param sequence of its first edit
 */
record TextPush(UUID client, PersonId by, long revision, int sequence, List<ChangeSet> edits) {}
