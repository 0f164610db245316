package org.citylabs.project.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.citylabs.city.City;
import org.citylabs.city.CityLine;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.project.MilestoneDraft;
import org.citylabs.project.MilestoneId;
import org.citylabs.project.MilestoneState;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectPage.MilestoneItem;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.DayField;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;

/** What a project wants to have reached by when. */
class MilestonesSection extends Section {

    private static final int LONGEST_EVIDENCE = 2000;
    private static final int LONGEST_LINK = 500;

    private final ProjectPage page;
    private final ProjectTools tools;

    MilestonesSection(ProjectPage page, ProjectTools tools) {
        this.page = page;
        this.tools = tools;
        add(new H2(getTranslation("project.milestones")));
        if (page.milestones().isEmpty()) {
            add(new Paragraph(getTranslation("project.milestones.none")));
        } else {
            var list = new OrderedList();
            list.addClassName("rows");
            page.milestones().forEach(it -> list.add(row(it)));
            add(list);
        }
        if (page.mayWork()) {
            add(Buttons.row(Buttons.secondary(getTranslation("project.milestone.add"), () -> edit(null))));
        }
    }

    private ListItem row(MilestoneItem item) {
        var draft = item.draft();
        var line = new Div(
                ProjectWords.badge(item.state(), this),
                new Span(TimeText.day(Objects.requireNonNull(draft.due()), getLocale())));
        line.addClassName("figures");
        if (draft.city() != null) {
            line.add(new CityLine(List.of(draft.city()), tools.directory));
        }
        if (item.responsible() != null) {
            line.add(new Span(item.responsible()));
        }
        var row = new ListItem(new H3(draft.title()), line);
        row.addClassName("milestone");
        if (item.reachedOn() != null) {
            row.add(new Paragraph(getTranslation(
                    "project.milestone.evidence", TimeText.day(item.reachedOn(), getLocale()), item.evidence())));
            if (!item.link().isEmpty()) {
                var link = new Anchor(item.link(), item.link());
                link.getElement().setAttribute("rel", "nofollow noopener ugc");
                row.add(link);
            }
        }
        if (page.mayWork()) {
            row.add(actions(item));
        }
        return row;
    }

    private Div actions(MilestoneItem item) {
        var title = item.draft().title();
        if (item.state() != MilestoneState.AHEAD) {
            var reopen = Buttons.tertiary(
                    getTranslation("project.milestone.reopen"),
                    () -> ProjectTools.then(
                            () -> tools.plan.reopen(page.project().id(), item.id())));
            reopen.setAriaLabel(getTranslation("project.milestone.reopen-it", title));
            return Buttons.row(reopen);
        }
        var reach = Buttons.secondary(getTranslation("project.milestone.reach"), () -> reach(item));
        reach.setAriaLabel(getTranslation("project.milestone.reach-it", title));
        var edit = Buttons.tertiary(getTranslation("project.milestone.edit"), () -> edit(item));
        edit.setAriaLabel(getTranslation("project.milestone.edit-it", title));
        var drop = Buttons.tertiary(
                getTranslation("project.milestone.drop"),
                () -> ProjectTools.then(() -> tools.plan.drop(page.project().id(), item.id())));
        drop.setAriaLabel(getTranslation("project.milestone.drop-it", title));
        return Buttons.row(reach, edit, drop);
    }

    private void edit(@Nullable MilestoneItem item) {
        var title = new TextField(getTranslation("project.milestone.title"));
        title.setMaxLength(MilestoneDraft.LONGEST_TITLE);
        var due = new DayField(getTranslation("project.milestone.due"));
        var city = new ComboBox<City>(getTranslation("project.milestone.city"));
        city.setItems(
                page.cities().stream().map(it -> tools.directory.get(it.city())).toList());
        city.setItemLabelGenerator(it -> it.name().in(getLocale()));
        city.setHelperText(getTranslation("project.milestone.city.help"));
        var responsible = new ComboBox<Profile>(getTranslation("project.milestone.responsible"));
        responsible.setItems(page.people());
        responsible.setItemLabelGenerator(Profile::publicName);
        city.setClearButtonVisible(true);
        responsible.setClearButtonVisible(true);
        if (item != null) {
            var draft = item.draft();
            title.setValue(draft.title());
            due.setValue(draft.due());
            city.setValue(draft.city() == null ? null : tools.directory.get(draft.city()));
            page.people().stream()
                    .filter(it -> it.id().equals(draft.responsible()))
                    .findFirst()
                    .ifPresent(responsible::setValue);
        }
        var id = item == null ? MilestoneId.next() : item.id();
        var errors = new FormErrors()
                .at("title", title)
                .at("due", due)
                .at("city", city)
                .at("responsible", responsible);
        new FormDialog(
                        getTranslation(item == null ? "project.milestone.add" : "project.milestone.edit"),
                        new Form(title, due, city, responsible),
                        errors,
                        () -> {
                            var draft = new MilestoneDraft(
                                    title.getValue(),
                                    due.getValue(),
                                    city.getValue() == null
                                            ? null
                                            : city.getValue().id(),
                                    responsible.getValue() == null
                                            ? null
                                            : responsible.getValue().id());
                            ProjectTools.then(() -> save(item == null, id, draft));
                        })
                .open();
    }

    private void save(boolean isNew, MilestoneId id, MilestoneDraft draft) {
        if (isNew) {
            tools.plan.plan(page.project().id(), id, draft);
        } else {
            tools.plan.replan(page.project().id(), id, draft);
        }
    }

    private void reach(MilestoneItem item) {
        var day = new DayField(getTranslation("project.milestone.day"));
        var evidence = new TextArea(getTranslation("project.milestone.shown-by"));
        evidence.setMaxLength(LONGEST_EVIDENCE);
        evidence.setHelperText(getTranslation("project.milestone.shown-by.help"));
        var link = new TextField(getTranslation("project.milestone.link"));
        link.setMaxLength(LONGEST_LINK);
        new FormDialog(
                        getTranslation(
                                "project.milestone.reach-it", item.draft().title()),
                        new Form(day, evidence, link),
                        new FormErrors().at("day", day).at("evidence", evidence).at("link", link),
                        () -> ProjectTools.then(() -> tools.plan.reach(
                                page.project().id(), item.id(), day.getValue(), evidence.getValue(), link.getValue())))
                .open();
    }
}
