package org.citylabs.provenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citylabs.provenance.Way.Station;
import org.citylabs.uikit.PagePreview;

/**
 * A way as a picture, from left to right: a box for each station, a line for each link. Everything in it stands in the
 * list of the steps as well, so that a screen reader passes it over.
 */
class WayPicture extends Div {

    private static final int WIDTH = 168;
    private static final int HEIGHT = 64;
    private static final int GAP = 40;
    private static final int SPACE = 16;
    private static final int LINE = 22;

    WayPicture(List<Station> stations) {
        addClassName("way-picture");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("provenance.picture"));
        getElement().setAttribute("tabindex", "0");
        add(drawing(stations));
    }

    private Component drawing(List<Station> stations) {
        var boxes = new ArrayList<Box>();
        for (var station : stations) {
            var row = (int) boxes.stream()
                    .filter(it -> it.station.column() == station.column())
                    .count();
            boxes.add(new Box(station, row));
        }
        var right = boxes.stream().mapToInt(it -> it.x() + WIDTH).max().orElse(0);
        var bottom = boxes.stream().mapToInt(it -> it.y() + HEIGHT).max().orElse(0);
        var lines = boxes.stream()
                .flatMap(box -> box.station.from().stream().map(from -> line(boxes.get(from), box)))
                .collect(Collectors.joining());
        var drawn = boxes.stream().map(this::box).collect(Collectors.joining());
        return new Svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s%s</svg>"
                        .formatted(right + 2, bottom + 2, right + 2, bottom + 2, lines, drawn));
    }

    private record Box(Station station, int row) {

        int x() {
            return 1 + station.column() * (WIDTH + GAP);
        }

        int y() {
            return 1 + row * (HEIGHT + SPACE);
        }
    }

    private static String line(Box from, Box to) {
        var x = from.x() + WIDTH;
        var y = from.y() + HEIGHT / 2;
        var end = to.y() + HEIGHT / 2;
        var half = (x + to.x()) / 2;
        return "<path d=\"M%d %dC%d %d %d %d %d %d\"/>".formatted(x, y, half, y, half, end, to.x(), end);
    }

    private String box(Box box) {
        var shown = box.station.shown();
        var kind = getTranslation("provenance.kind." + box.station.subject().kind());
        var title =
                shown.title().length() <= LINE ? shown.title() : shown.title().substring(0, LINE - 1) + "…";
        return """
                <a href="%s" tabindex="-1" class="%s"><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="10"/>\
                <text x="%d" y="%d" class="kind">%s</text><text x="%d" y="%d">%s</text></a>""".formatted(
                        PagePreview.escape(shown.path()),
                        box.station.here() ? "here" : "",
                        PagePreview.escape(shown.title()),
                        box.x(),
                        box.y(),
                        WIDTH,
                        HEIGHT,
                        box.x() + 12,
                        box.y() + 24,
                        PagePreview.escape(kind),
                        box.x() + 12,
                        box.y() + 46,
                        PagePreview.escape(title));
    }
}
