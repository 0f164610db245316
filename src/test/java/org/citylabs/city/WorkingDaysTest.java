package org.citylabs.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @Test
    void weekendsAndHolidaysAreNotCounted() {
        // Corpus Christi, Thursday 4 June 2026, is free in North Rhine-Westphalia, not in Berlin
        var wednesday = LocalDate.of(2026, 6, 3);
        assertThat(days.after(city("DE", "NW"), wednesday, 1)).isEqualTo("2026-06-05");
        assertThat(days.after(city("DE", "BE"), wednesday, 1)).isEqualTo("2026-06-04");
        assertThat(days.after(city("DE", "NW"), wednesday, 2)).isEqualTo("2026-06-08");
    }

    @Test
    void eachCountryHasItsOwn() {
        // Independence Day of Finland, Sunday in 2026, Monday in 2027
        var friday = LocalDate.of(2027, 12, 3);
        assertThat(days.after(city("FI", null), friday, 1)).isEqualTo("2027-12-07");
        assertThat(days.after(city("DE", "NW"), friday, 1)).isEqualTo("2027-12-06");
    }

    @Test
    void withoutACalendarOnlyWeekendsAreFree() {
        assertThat(days.after(city("AQ", null), LocalDate.of(2026, 12, 24), 2)).isEqualTo("2026-12-28");
    }

    @Test
    void noDayLaterIsTheDayItself() {
        assertThat(days.after(city("FI", null), LocalDate.of(2026, 6, 6), 0)).isEqualTo("2026-06-06");
    }

    private static City city(String country, String region) {
        return new City(
                new CityId("somewhere"),
                new LocalizedText(Map.of(Language.ENGLISH, "Somewhere")),
                null,
                0,
                List.of(Language.ENGLISH),
                ZoneId.of("UTC"),
                country,
                region,
                16,
                "CC-BY-4.0");
    }
}
