package org.citylabs.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.CityLine;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabSummary;
import org.citylabs.lab.Terms;
import org.citylabs.uikit.StatusBadge;

/** How labs and parts in them are said on screens. */
final class LabWords {

    private LabWords() {}

    /** The cities of a lab with their mark, and who may read it. */
    static Div where(LabSummary lab, CityDirectory directory) {
        var where = new CityLine(lab.cities(), directory);
        where.add(
                lab.isPublic()
                        ? new StatusBadge(StatusBadge.Tone.GOOD, where.getTranslation("lab.public"))
                        : new StatusBadge(StatusBadge.Tone.QUIET, where.getTranslation("lab.members-only")));
        return where;
    }

    static List<City> cities(List<CityId> ids, CityDirectory directory) {
        return ids.stream().flatMap(id -> directory.find(id).stream()).toList();
    }

    static String names(List<CityId> ids, CityDirectory directory, Locale locale) {
        return cities(ids, directory).stream()
                .map(city -> city.name().in(locale))
                .collect(Collectors.joining(", "));
    }

    /** Part, group and, where there is one, the last day. */
    static Div terms(Terms terms, Component on) {
        var words = new Div(
                new Span(on.getTranslation("lab.part." + terms.part())),
                new Span(on.getTranslation("lab.group." + terms.group())));
        words.addClassName("figures");
        if (terms.until() != null) {
            words.add(new Span(on.getTranslation("lab.until", day(terms.until()))));
        }
        return words;
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(european())
                .format(day);
    }

    /** The reader's language; English alone would put the month first. */
    static Locale european() {
        var locale = UI.getCurrent().getLocale();
        return locale.getLanguage().equals(Language.ENGLISH.tag()) ? Locale.UK : locale;
    }
}
