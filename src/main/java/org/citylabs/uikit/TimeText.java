package org.citylabs.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.citylabs.kernel.Language;

/** A point in time as a person reads it: date and time in their language, in the zone of a city. */
@Tag("time")
public class TimeText extends HtmlContainer {

    public TimeText(Instant at, ZoneId zone, Locale locale) {
        getElement().setAttribute("datetime", at.toString());
        var words = locale.getLanguage().equals(Language.FINNISH.tag())
                ? new DateTimeFormatterBuilder()
                        .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM))
                        .appendLiteral(" klo ")
                        .append(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT))
                        .toFormatter()
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        setText(words.withLocale(europeanIn(locale)).withZone(zone).format(at));
    }

    /** The date alone. */
    public static TimeText date(Instant at, ZoneId zone, Locale locale) {
        var result = new TimeText(at, zone, locale);
        result.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(europeanIn(locale))
                .withZone(zone)
                .format(at));
        return result;
    }

    /** A day of the calendar, which is the same everywhere. */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(europeanIn(locale))
                .format(day);
    }

    /** English alone would be that of the United States, with the month first and a clock of twelve hours. */
    static Locale europeanIn(Locale locale) {
        return locale.getLanguage().equals(Language.ENGLISH.tag()) ? Locale.UK : locale;
    }
}
