package org.citylabs.board;

import java.util.UUID;

/** A card has one file more, or one less. */
record CardFilesChanged(UUID card) {}
