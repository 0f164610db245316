package org.citylabs.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    private static final Instant AT = Instant.parse("2026-11-24T19:19:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Europe/Berlin   | 24.11.2026, 20:19     | 24.11.2026
                    en | Europe/Berlin   | 24 Nov 2026, 20:19    | 24 Nov 2026
                    fi | Europe/Helsinki | 24.11.2026 klo 21.19  | 24.11.2026
                    sv | Europe/Helsinki | 24 nov. 2026 21:19    | 24 nov. 2026
                    """)
    void readsAsPeopleWriteIt(String language, ZoneId zone, String time, String date) {
        var reader = Locale.forLanguageTag(language);
        assertThat(new TimeText(AT, zone, reader).getText()).isEqualTo(time);
        assertThat(TimeText.date(AT, zone, reader).getText()).isEqualTo(date);
    }
}
