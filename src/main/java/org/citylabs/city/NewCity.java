package org.citylabs.city;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;

/**
 * What an operator fills in to take a city into the network.
 *
 * @param id short name in addresses
 * @param profile in the leading language, at most 600 characters; may be empty
 * @param country two letters of ISO 3166
 * @param region part of the country with holidays of its own, as ISO 3166-2 calls it; may be empty
 */
public record NewCity(
        String id,
        String name,
        String profile,
        int hue,
        List<Language> languages,
        String zone,
        String country,
        String region,
        int minimumAge) {

    private static final String LICENCE = "CC-BY-4.0";
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9]{1,3}");

    /** @throws InvalidInput with what is wrong, field by field */
    City check() {
        new Check()
                .that("id", "city.id.form", CityId.isValid(id))
                .text("name", name, 2, 60)
                .text("profile", profile, 0, 600)
                .that("hue", "city.hue.range", hue >= 0 && hue < 360)
                .that("languages", "check.required", !languages.isEmpty())
                .that("zone", "check.required", ZoneId.getAvailableZoneIds().contains(zone))
                .that("country", "city.country.form", isCountry())
                .that(
                        "region",
                        "city.region.form",
                        region.isBlank() || REGION.matcher(region.strip()).matches())
                .that("minimumAge", "city.age.range", minimumAge >= 0 && minimumAge <= 18)
                .orThrow();
        var names = new LocalizedText(Map.of(languages.getFirst(), name.strip()));
        var words = profile.isBlank() ? null : new LocalizedText(Map.of(languages.getFirst(), profile.strip()));
        return new City(
                new CityId(id),
                names,
                words,
                hue,
                languages,
                ZoneId.of(zone),
                country,
                region.isBlank() ? null : region.strip().toUpperCase(Locale.ROOT),
                minimumAge,
                LICENCE);
    }

    private boolean isCountry() {
        return Set.of(Locale.getISOCountries()).contains(country);
    }
}
