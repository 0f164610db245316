package org.citylabs.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityLine;
import org.citylabs.project.ListedTrial;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.TimeText;

/** A trial in a list of trials. */
class TrialRow extends ListItem {

    TrialRow(ListedTrial trial, CityDirectory directory) {
        var link = ContentLanguage.mark(new Anchor(trial.path(), trial.question()), trial.language());
        link.addClassName("name");
        add(
                link,
                new CityLine(List.of(trial.city()), directory),
                ProjectWords.badge(trial.state(), trial.outcome(), this),
                new Span(getTranslation(
                        "trial.days",
                        TimeText.day(trial.begins(), getLocale()),
                        TimeText.day(trial.ends(), getLocale()))));
    }
}
