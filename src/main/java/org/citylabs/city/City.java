package org.citylabs.city;

import java.time.ZoneId;
import java.util.List;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A city of the network as everybody may see it.
 *
 * @param profile what the city brings along, in a few sentences; absent until somebody has written it
 * @param hue the accent colour as an angle of the OKLCH colour circle, 0 to 359; lightness and chroma follow from
 *     the colour scheme, so that contrast holds in both
 * @param languages the official languages, the first one leading
 * @param country two letters of ISO 3166
 * @param region part of the country, as ISO 3166-2 calls it without the country; it has holidays of its own
 * @param minimumAge years a person must have reached to take part in this city
 * @param licence SPDX id of the licence that contributions are given under
 */
public record City(
        CityId id,
        LocalizedText name,
        @Nullable LocalizedText profile,
        int hue,
        List<Language> languages,
        ZoneId zone,
        String country,
        @Nullable String region,
        int minimumAge,
        String licence) {

    /** Of a country that has the same holidays everywhere. */
    public City(
            CityId id,
            LocalizedText name,
            @Nullable LocalizedText profile,
            int hue,
            List<Language> languages,
            ZoneId zone,
            String country,
            int minimumAge,
            String licence) {
        this(id, name, profile, hue, languages, zone, country, null, minimumAge, licence);
    }
}
