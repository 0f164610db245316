package org.citylabs.project.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.project.ProjectPage.IndicatorItem;

/** The readings of an indicator as a line over time, with its target as a line across; the table says the same. */
class Line extends Div {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 120;
    private static final int EDGE = 10;

    private final IndicatorItem item;
    private final double lowest;
    private final double highest;

    Line(IndicatorItem item) {
        this.item = item;
        var values = values(item);
        lowest = Collections.min(values);
        highest = Collections.max(values);
        addClassName("line-chart");
        getElement().setAttribute("aria-hidden", "true");
        add(new Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'>%s%s%s</svg>"
                .formatted(WIDTH, HEIGHT, target(), line(), dots())));
    }

    private static List<Double> values(IndicatorItem item) {
        var values = new ArrayList<Double>();
        item.readings().values().forEach(it -> values.add(it.doubleValue()));
        Optional.ofNullable(item.draft().target()).map(BigDecimal::doubleValue).ifPresent(values::add);
        return values;
    }

    private String target() {
        return Optional.ofNullable(item.draft().target())
                .map(it -> y(it.doubleValue()))
                .map(y -> "<path class='target' d='M%d %sH%d'/>".formatted(EDGE, y, WIDTH - EDGE))
                .orElse("");
    }

    private String line() {
        var points = item.readings().entrySet().stream()
                .map(it -> x(it.getKey().toEpochDay()) + " " + y(it.getValue().doubleValue()))
                .collect(Collectors.joining("L"));
        return "<path d='M" + points + "'/>";
    }

    private String dots() {
        return item.readings().entrySet().stream()
                .map(it -> "<circle cx='%s' cy='%s' r='4'/>"
                        .formatted(x(it.getKey().toEpochDay()), y(it.getValue().doubleValue())))
                .collect(Collectors.joining());
    }

    private String x(long day) {
        var first = item.readings().firstKey().toEpochDay();
        var last = item.readings().lastKey().toEpochDay();
        return at(last == first ? 0.5 : (double) (day - first) / (last - first), WIDTH);
    }

    private String y(double value) {
        return at(highest == lowest ? 0.5 : (highest - value) / (highest - lowest), HEIGHT);
    }

    private static String at(double part, int whole) {
        return String.format(Locale.ROOT, "%.1f", EDGE + part * (whole - 2 * EDGE));
    }
}
