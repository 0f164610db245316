package org.citylabs.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A point in time as a person reads it: date and time in their language, in the zone of a city. */
@Tag("time")
public class TimeText extends HtmlContainer {

    public TimeText(Instant at, ZoneId zone, Locale locale) {
        getElement().setAttribute("datetime", at.toString());
        setText(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at));
    }

    /** The date alone. */
    public static TimeText date(Instant at, ZoneId zone, Locale locale) {
        var result = new TimeText(at, zone, locale);
        result.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(at));
        return result;
    }
}
