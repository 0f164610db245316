package org.citylabs.text;

import java.util.UUID;

/** Names a joint text. */
public record TextId(UUID value) {}
