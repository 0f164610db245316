package org.citylabs.answer.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.answer.AnswerDraft;
import org.citylabs.answer.AnswerId;
import org.citylabs.answer.WaitingAnswer;
import org.citylabs.answer.WaitingAnswer.Official;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityLine;
import org.citylabs.city.Topic;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.DayField;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.citylabs.uikit.TimeText;

/** The desk of officials: what waits for their city's answer, by the day on which it is due. */
@Route("answers")
@RolesAllowed("OFFICIAL")
@CssImport("./answer.css")
class AnswersView extends Div implements HasDynamicTitle {

    private final AnswerDesk desk;
    private final CityDirectory directory;
    private final CurrentPerson current;
    private final ComboBox<Topic> topic = new ComboBox<>(getTranslation("answer.topic"));
    private final ComboBox<String> department = new ComboBox<>(getTranslation("answer.department"));
    private final Checkbox mine = new Checkbox(getTranslation("answer.mine"));
    private final OrderedList list = new OrderedList();
    private final Span figure = new Span();
    private final Div several = Buttons.row();
    private final Map<AnswerId, WaitingAnswer> chosen = new LinkedHashMap<>();
    private List<WaitingAnswer> waiting = List.of();

    AnswersView(AnswerDesk desk, CityDirectory directory, CurrentPerson current) {
        this.desk = desk;
        this.directory = directory;
        this.current = current;
        addClassName("answer-desk");
        list.addClassName("rows");
        figure.getElement().setAttribute("role", "status");
        topic.setItems(directory.topics());
        topic.setItemLabelGenerator(it -> it.name().in(getLocale()));
        topic.setClearButtonVisible(true);
        department.setClearButtonVisible(true);
        Stream.of(topic, department).forEach(it -> it.addValueChangeListener(_ -> show()));
        mine.addValueChangeListener(_ -> show());
        var filter = new Div(topic, department, mine);
        filter.addClassName("filter");
        filter.getElement().setAttribute("role", "search");
        var blocks = new Section(new H2(getTranslation("answer.blocks")));
        desk.ownCities().forEach(city -> blocks.add(new TextBlockList(city, desk, directory)));
        add(new Page(getPageTitle(), filter, figure, several, list, blocks).lead(getTranslation("answer.desk.lead")));
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("answer.desk");
    }

    private void read() {
        waiting = desk.waiting();
        chosen.clear();
        department.setItems(waiting.stream()
                .map(WaitingAnswer::department)
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .toList());
        show();
    }

    private void show() {
        list.removeAll();
        chosen.clear();
        var shown = waiting.stream().filter(this::isWanted).toList();
        shown.forEach(it -> list.add(row(it)));
        figure.setText(getTranslation(
                "answer.desk.figure",
                shown.size(),
                shown.stream().filter(WaitingAnswer::overdue).count()));
        if (shown.isEmpty()) {
            list.add(new ListItem(new Notice(Notice.Kind.INFO, getTranslation("answer.desk.empty"))));
        }
        offer();
    }

    private boolean isWanted(WaitingAnswer answer) {
        return (topic.getValue() == null
                        || topic.getValue().id().equals(answer.idea().topic()))
                && (department.getValue() == null || department.getValue().equals(answer.department()))
                && (!mine.getValue() || Objects.equals(answer.assigneeId(), current.require()));
    }

    private ListItem row(WaitingAnswer answer) {
        var idea = answer.idea();
        var choose = new Checkbox();
        choose.setAriaLabel(getTranslation("answer.choose", idea.title()));
        choose.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.put(answer.id(), answer);
            } else {
                chosen.remove(answer.id());
            }
            offer();
        });
        var title = ContentLanguage.mark(new Anchor("/ideas/" + idea.number(), idea.title()), idea.language());
        title.addClassName("name");
        var line = new Div(
                new CityLine(List.of(answer.city()), directory),
                AnswerWords.badge(answer.state(), this),
                new Span(getTranslation(
                        answer.overdue() ? "answer.overdue" : "answer.due-by",
                        TimeText.day(answer.due(), getLocale()))),
                new Span(getTranslation("idea.supports", idea.supports())));
        line.addClassName("figures");
        Stream.of(
                        directory
                                .findTopic(idea.topic())
                                .map(it -> it.name().in(getLocale()))
                                .orElse(""),
                        answer.department(),
                        answer.assignee() == null ? "" : getTranslation("answer.assigned-to", answer.assignee()),
                        answer.revises() > 0 ? getTranslation("answer.revises") : "",
                        answer.mayCosign() ? getTranslation("answer.waits-for-you") : "")
                .filter(it -> !it.isEmpty())
                .forEach(it -> line.add(new Span(it)));
        var open = Buttons.secondary(
                getTranslation("answer.answer"), () -> new AnswerDialog(answer, desk, this::read).open());
        open.setAriaLabel(getTranslation("answer.answer-it", idea.title()));
        var row = new ListItem(choose, title, line, open);
        row.addClassName("answer-row");
        return row;
    }

    /** What can be done with those that are chosen, all at once. */
    private void offer() {
        several.removeAll();
        several.setVisible(!chosen.isEmpty());
        several.add(new Span(getTranslation("answer.chosen", chosen.size())));
        several.add(
                Buttons.secondary(getTranslation("answer.assign"), this::assign),
                Buttons.secondary(getTranslation("answer.department.set"), this::belong),
                Buttons.secondary(getTranslation("answer.due.set"), this::dueBy),
                Buttons.secondary(getTranslation("answer.alike"), this::alike),
                Buttons.secondary(getTranslation("answer.release"), this::release));
    }

    private List<AnswerId> ids() {
        return List.copyOf(chosen.keySet());
    }

    private void assign() {
        var official = new ComboBox<Official>(getTranslation("answer.assignee"));
        var cities =
                chosen.values().stream().map(WaitingAnswer::city).distinct().toList();
        var officials = new ArrayList<>(desk.colleagues(cities.getFirst()));
        cities.forEach(city -> officials.retainAll(desk.colleagues(city)));
        official.setItems(officials);
        official.setItemLabelGenerator(Official::name);
        official.setClearButtonVisible(true);
        ask(
                "answer.assign",
                new Form(official),
                new FormErrors().at("assignee", official),
                ids -> desk.assign(
                        ids,
                        official.getValue() == null ? null : official.getValue().id()));
    }

    private void belong() {
        var name = new TextField(getTranslation("answer.department"));
        name.setMaxLength(80);
        ask(
                "answer.department.set",
                new Form(name),
                new FormErrors().at("department", name),
                ids -> desk.belongTo(ids, name.getValue()));
    }

    private void dueBy() {
        var day = new DayField(getTranslation("answer.due"));
        ask("answer.due.set", new Form(day), new FormErrors().at("due", day), ids -> desk.dueBy(ids, day.getValue()));
    }

    private void alike() {
        var city = chosen.values().iterator().next().city();
        var fields = new AnswerFields(new AnswerDraft(null, "", ""), desk.blocks(city));
        ask("answer.alike", fields, fields.errors(), ids -> desk.prepare(ids, fields.typed()));
    }

    private void release() {
        var released = desk.release(ids());
        Notification.show(getTranslation("answer.released", released, chosen.size() - released));
        read();
    }

    private void ask(String key, Form form, FormErrors errors, Consumer<List<AnswerId>> action) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation(key));
        dialog.setWidth("min(36rem, 100%)");
        dialog.add(form);
        dialog.getFooter()
                .add(
                        Buttons.tertiary(getTranslation("answer.cancel"), dialog::close),
                        Buttons.primary(getTranslation("answer.do"), () -> {
                            if (errors.accept(() -> action.accept(ids()))) {
                                dialog.close();
                                read();
                            }
                        }));
        dialog.open();
    }
}
