package org.citylabs.city;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A city as it is kept. */
@Entity(name = "City")
@Table(name = "city_city")
@NullUnmarked
class CityRow {

    @Id
    private String id;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> profile;

    private int hue;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private String zone;
    private String country;
    private String region;
    private int minimumAge;
    private String licence;
    private Instant createdAt;

    @Version
    private Integer version;

    protected CityRow() {}

    CityRow(City city, Instant createdAt) {
        this.id = city.id().value();
        this.name = city.name().toTags();
        this.profile = city.profile() == null ? null : city.profile().toTags();
        this.hue = city.hue();
        this.languages = city.languages().stream().map(Language::tag).toList();
        this.zone = city.zone().getId();
        this.country = city.country();
        this.region = city.region();
        this.minimumAge = city.minimumAge();
        this.licence = city.licence();
        this.createdAt = createdAt;
    }

    City toCity() {
        return new City(
                new CityId(id),
                LocalizedText.ofTags(name),
                profile == null ? null : LocalizedText.ofTags(profile),
                hue,
                languages.stream().flatMap(tag -> Language.of(tag).stream()).toList(),
                ZoneId.of(zone),
                country,
                region,
                minimumAge,
                licence);
    }
}
