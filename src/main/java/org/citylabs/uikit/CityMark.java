package org.citylabs.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The signature of what belongs to one or several cities: their colours side by side, at most three, then the
 * number of the others. Decorative: the names stand in words beside it.
 */
public class CityMark extends Span {

    private static final int SHOWN = 3;

    /** @param hues the accent colours, as angles of the OKLCH colour circle */
    public CityMark(List<Integer> hues) {
        addClassName("city-mark");
        getElement().setAttribute("aria-hidden", "true");
        hues.stream().limit(SHOWN).forEach(hue -> {
            var stripe = new Span();
            stripe.getElement().setAttribute("style", "--hue:" + hue);
            add(stripe);
        });
        if (hues.size() > SHOWN) {
            var more = new Span("+" + (hues.size() - SHOWN));
            more.addClassName("more");
            add(more);
        }
    }
}
