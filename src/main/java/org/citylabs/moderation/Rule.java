package org.citylabs.moderation;

import org.citylabs.kernel.LocalizedText;

/** A rule for contributions, by a code that stays and a revision that counts its wordings. */
public record Rule(String code, int revision, LocalizedText words) {}
