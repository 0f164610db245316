package org.citylabs.text;

/** There is something new about the passages of a text that are commented on. */
record CommentsChanged(TextId text) {}
