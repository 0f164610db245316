package org.citylabs.mail;

import java.util.UUID;

/** A mail waits in the outbox; wakes the sender after the commit. */
record MailPosted(UUID id) {}
