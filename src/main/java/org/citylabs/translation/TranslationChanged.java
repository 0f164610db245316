package org.citylabs.translation;

import org.citylabs.kernel.Subject;

/** There is something new in a translation, or in its original. */
public record TranslationChanged(Subject subject) {}
