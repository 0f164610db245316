package org.citylabs.city;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A city's short name in addresses and rows, such as {@code bielefeld}: 2 to 40 lower-case letters, digits and
 * hyphens. It never changes.
 */
public record CityId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public CityId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the short name of a city");
        }
    }

    /** Whether a text has the form of a short name; for what comes from outside. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }

    @Converter(autoApply = true)
    static class Mapping implements AttributeConverter<CityId, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CityId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable CityId convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new CityId(value);
        }
    }
}
