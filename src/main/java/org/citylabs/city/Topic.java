package org.citylabs.city;

import org.citylabs.kernel.LocalizedText;

/** A subject that cities work on, such as data strategy; the same ones for the whole network. */
public record Topic(String id, LocalizedText name) {}
