package org.citylabs.identity;

import org.citylabs.city.CityId;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to join.
 *
 * @param homeCity the city one takes part in first; absent as long as none is chosen
 * @param oldEnough whether one says to have reached the city's minimum age
 */
public record SignUpDraft(
        String email, String publicName, @Nullable CityId homeCity, boolean oldEnough, Language language) {}
