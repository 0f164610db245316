package org.citylabs.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** A field for a day: its calendar speaks the language of the page, and its week begins on Monday, as in the cities. */
public class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        var locale = TimeText.europeanIn(getLocale());
        var names = DateFormatSymbols.getInstance(locale);
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("uikit.day.today"))
                .setCancel(getTranslation("uikit.day.cancel"))
                .setBadInputErrorMessage(getTranslation("uikit.day.form")));
    }

    private static List<String> days(String[] fromSunday) {
        return Arrays.asList(fromSunday).subList(1, 8);
    }
}
