package org.citylabs.board.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.citylabs.kernel.Language;

/** A date as it is read in a language; in English, as in Europe. */
final class DateWords {

    private DateWords() {}

    static String of(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale.getLanguage().equals(Language.ENGLISH.tag()) ? Locale.UK : locale)
                .format(date);
    }
}
