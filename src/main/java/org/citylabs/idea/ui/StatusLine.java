package org.citylabs.idea.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.citylabs.city.City;
import org.citylabs.idea.IdeaPage.StatusStep;
import org.citylabs.idea.IdeaWords;
import org.citylabs.moderation.RuleBook;
import org.citylabs.uikit.TimeText;

/** What became of an idea, step by step, with dates and reasons. */
class StatusLine extends Div {

    StatusLine(List<StatusStep> steps, List<Instant> workedOn, RuleBook rules, City city) {
        addClassName("status-line");
        var list = new OrderedList();
        list.getElement().setAttribute("aria-label", getTranslation("idea.status-line"));
        for (var step : steps) {
            var item = new ListItem(IdeaWords.step(step, this), new TimeText(step.at(), city.zone(), getLocale()));
            rules.words(step.rule()).ifPresent(rule -> item.add(new Paragraph(rule.in(getLocale()))));
            if (step.reason() != null) {
                item.add(new Paragraph(step.reason()));
            }
            list.add(item);
        }
        workedOn.forEach(at -> list.add(
                new ListItem(new Span(getTranslation("idea.worked-on")), new TimeText(at, city.zone(), getLocale()))));
        add(list);
    }
}
