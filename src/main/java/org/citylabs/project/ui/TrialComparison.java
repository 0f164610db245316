package org.citylabs.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.project.ListedTrial;
import org.citylabs.project.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The same trial in several cities side by side: for each measure a bar before and one after in the colour of each
 * city, with the target across; then a table that says the same.
 */
class TrialComparison extends Section {

    private final List<ListedTrial> series;
    private final CityDirectory directory;

    TrialComparison(List<ListedTrial> series, CityDirectory directory) {
        this.series = series;
        this.directory = directory;
        add(new H2(getTranslation(series.size() > 1 ? "trial.side-by-side" : "trial.measured")));
        for (int i = 0; i < series.getFirst().measures().size(); i++) {
            add(measure(i));
        }
    }

    private Div measure(int position) {
        var what = series.getFirst().measures().get(position);
        var part = new Div(new H3(what.name()));
        part.addClassName("measured");
        if (highest(position).signum() > 0) {
            part.add(chart(position));
        }
        var table = new PlainTable(
                what.name(),
                List.of(
                        getTranslation("trial.city"),
                        getTranslation("trial.measure.earlier"),
                        getTranslation("trial.measure.later"),
                        getTranslation("trial.measure.target"),
                        getTranslation("trial.outcome")));
        series.stream().filter(it -> it.measures().size() > position).forEach(trial -> {
            var measure = trial.measures().get(position);
            table.row(List.of(
                    new Anchor(trial.path(), city(trial).name().in(getLocale())),
                    said(measure.earlier(), measure),
                    said(measure.later(), measure),
                    said(measure.target(), measure),
                    ProjectWords.badge(trial.state(), trial.outcome(), this)));
        });
        part.add(table);
        return part;
    }

    private Div chart(int position) {
        var chart = new Div();
        chart.addClassName("bars");
        chart.getElement().setAttribute("aria-hidden", "true");
        var highest = highest(position);
        series.stream().filter(it -> it.measures().size() > position).forEach(trial -> {
            var measure = trial.measures().get(position);
            var name = new Span(city(trial).name().in(getLocale()));
            var lines = new Div(
                    bar("trial.measure.earlier", measure.earlier(), measure, trial, highest),
                    bar("trial.measure.later", measure.later(), measure, trial, highest));
            lines.addClassName("lines");
            if (measure.target() != null && measure.target().signum() >= 0) {
                var target = new Span();
                target.addClassName("target");
                target.getElement().setAttribute("style", "--part:" + part(measure.target(), highest));
                lines.add(target);
            }
            var row = new Div(name, lines);
            row.addClassName("bar-row");
            chart.add(row);
        });
        return chart;
    }

    private Div bar(String key, @Nullable BigDecimal value, Measure measure, ListedTrial trial, BigDecimal highest) {
        var bar = new Div();
        bar.addClassNames("bar", key.endsWith("earlier") ? "earlier" : "later");
        if (value != null && value.signum() >= 0) {
            var fill = new Span();
            fill.addClassName("fill");
            fill.getElement().setAttribute("style", "--hue:" + city(trial).hue() + ";--part:" + part(value, highest));
            bar.add(fill);
        }
        var words = new Span(getTranslation(key) + ": " + said(value, measure));
        words.addClassName("words");
        bar.add(words);
        return bar;
    }

    private static String part(BigDecimal value, BigDecimal highest) {
        return String.format(Locale.ROOT, "%.4f", value.doubleValue() / highest.doubleValue());
    }

    /** The highest value of all, so that bars can be compared; charts of negative values are only tables. */
    private BigDecimal highest(int position) {
        return series.stream()
                .filter(it -> it.measures().size() > position)
                .map(it -> it.measures().get(position))
                .flatMap(it -> Stream.of(it.earlier(), it.later(), it.target()))
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private String said(@Nullable BigDecimal value, Measure measure) {
        return ProjectWords.value(value, measure.unit(), getLocale());
    }

    private City city(ListedTrial trial) {
        return directory.get(trial.city());
    }
}
