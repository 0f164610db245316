package org.citylabs.city;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts the days on which a city's administration works: Monday to Friday, but for its public holidays. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, Optional<HolidayManager>> countries = new ConcurrentHashMap<>();

    /** The day on which so many working days after a day have gone by. */
    public LocalDate after(City city, LocalDate day, int number) {
        var result = day;
        for (int left = number; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(city, result)) {
                left--;
            }
        }
        return result;
    }

    /** Whether people work; in a country whose holidays nobody knows, from Monday to Friday. */
    public boolean isWorkingDay(City city, LocalDate day) {
        return !FREE.contains(day.getDayOfWeek())
                && !countries
                        .computeIfAbsent(city.country(), WorkingDays::holidays)
                        .map(it -> isHoliday(it, city, day))
                        .orElse(false);
    }

    private static boolean isHoliday(HolidayManager holidays, City city, LocalDate day) {
        return city.region() == null
                ? holidays.isHoliday(day)
                : holidays.isHoliday(day, city.region().toLowerCase(Locale.ROOT));
    }

    private static Optional<HolidayManager> holidays(String country) {
        var code = country.toLowerCase(Locale.ROOT);
        return HolidayManager.getSupportedCalendarCodes().contains(code.toUpperCase(Locale.ROOT))
                        || HolidayManager.getSupportedCalendarCodes().contains(code)
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(code)))
                : Optional.empty();
    }
}
