package org.citylabs.workshop.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;

/**
 * How much time a step still has. The script counts down to a moment of the server's clock, whose distance from its own
 * it has measured; when the time is up it says so quietly.
 */
@Tag("span")
class StepTimer extends Span {

    StepTimer(Words words) {
        addClassName("step-timer");
        getElement()
                .setAttribute("role", "timer")
                .setAttribute("aria-label", words.of("workshop.timer"))
                .setAttribute("data-up", words.of("workshop.timer.up"));
    }

    void show(WorkshopNow.@Nullable Step step) {
        var ends = step == null ? null : step.endsAt();
        setVisible(ends != null);
        if (ends != null) {
            getElement().setAttribute("data-ends", Long.toString(ends.toEpochMilli()));
        }
    }
}
