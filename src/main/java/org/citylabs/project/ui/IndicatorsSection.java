package org.citylabs.project.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.citylabs.project.IndicatorDraft;
import org.citylabs.project.IndicatorId;
import org.citylabs.project.Measure;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectPage.IndicatorItem;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.DayField;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;

/** The figures by which a project sees whether it gets where it wants to, over time. */
class IndicatorsSection extends Section {

    private final ProjectPage page;
    private final ProjectTools tools;

    IndicatorsSection(ProjectPage page, ProjectTools tools) {
        this.page = page;
        this.tools = tools;
        add(new H2(getTranslation("project.indicators")));
        if (page.indicators().isEmpty()) {
            add(new Paragraph(getTranslation("project.indicators.none")));
        }
        page.indicators().forEach(it -> add(article(it)));
        if (page.mayWork()) {
            add(Buttons.row(Buttons.secondary(getTranslation("project.indicator.add"), () -> edit(null))));
        }
    }

    private Article article(IndicatorItem item) {
        var draft = item.draft();
        var article = new Article(
                new H3(draft.name()),
                new Paragraph(getTranslation(
                        "project.indicator.from-to",
                        ProjectWords.value(draft.baseline(), draft.unit(), getLocale()),
                        ProjectWords.value(draft.target(), draft.unit(), getLocale()))));
        article.addClassName("indicator");
        if (!item.readings().isEmpty()) {
            article.add(new Line(item), table(item));
        }
        if (page.mayWork()) {
            var read = Buttons.secondary(getTranslation("project.indicator.read"), () -> read(item));
            read.setAriaLabel(getTranslation("project.indicator.read-it", draft.name()));
            var edit = Buttons.tertiary(getTranslation("project.indicator.edit"), () -> edit(item));
            edit.setAriaLabel(getTranslation("project.indicator.edit-it", draft.name()));
            article.add(Buttons.row(read, edit));
        }
        return article;
    }

    private PlainTable table(IndicatorItem item) {
        var draft = item.draft();
        var columns = new ArrayList<>(
                List.of(getTranslation("project.indicator.day"), getTranslation("project.indicator.value")));
        if (page.mayWork()) {
            columns.add(getTranslation("project.actions"));
        }
        var table = new PlainTable(draft.name(), columns);
        item.readings().forEach((day, value) -> {
            var said = TimeText.day(day, getLocale());
            var cells = new ArrayList<Object>(List.of(said, ProjectWords.value(value, draft.unit(), getLocale())));
            if (page.mayWork()) {
                var remove = Buttons.tertiary(
                        getTranslation("project.remove"),
                        () -> ProjectTools.then(
                                () -> tools.plan.forget(page.project().id(), item.id(), day)));
                remove.setAriaLabel(getTranslation("project.remove-it", said));
                cells.add(remove);
            }
            table.row(cells);
        });
        return table;
    }

    private void edit(@Nullable IndicatorItem item) {
        var name = new TextField(getTranslation("project.indicator.name"));
        name.setMaxLength(Measure.LONGEST_NAME);
        var unit = new TextField(getTranslation("project.indicator.unit"));
        unit.setMaxLength(Measure.LONGEST_UNIT);
        var baseline = new BigDecimalField(getTranslation("project.indicator.baseline"));
        baseline.setLocale(getLocale());
        var target = new BigDecimalField(getTranslation("project.indicator.target"));
        target.setLocale(getLocale());
        if (item != null) {
            name.setValue(item.draft().name());
            unit.setValue(item.draft().unit());
            baseline.setValue(item.draft().baseline());
            target.setValue(item.draft().target());
        }
        var id = item == null ? IndicatorId.next() : item.id();
        new FormDialog(
                        getTranslation(item == null ? "project.indicator.add" : "project.indicator.edit"),
                        new Form(name, unit, baseline, target),
                        new FormErrors()
                                .at("name", name)
                                .at("unit", unit)
                                .at("baseline", baseline)
                                .at("target", target),
                        () -> {
                            var draft = new IndicatorDraft(
                                    name.getValue(), unit.getValue(), baseline.getValue(), target.getValue());
                            ProjectTools.then(
                                    () -> tools.plan.indicate(page.project().id(), id, draft));
                        })
                .open();
    }

    private void read(IndicatorItem item) {
        var day = new DayField(getTranslation("project.indicator.day"));
        var value = new BigDecimalField(getTranslation("project.indicator.value"));
        value.setLocale(getLocale());
        new FormDialog(
                        getTranslation("project.indicator.read-it", item.draft().name()),
                        new Form(day, value),
                        new FormErrors().at("day", day).at("value", value),
                        () -> ProjectTools.then(() ->
                                tools.plan.read(page.project().id(), item.id(), day.getValue(), value.getValue())))
                .open();
    }
}
