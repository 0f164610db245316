package org.citylabs.project.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.citylabs.city.City;
import org.citylabs.city.CityId;
import org.citylabs.city.CityLine;
import org.citylabs.project.ProjectId;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectPage.CityStand;
import org.citylabs.project.Stand;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.TimeText;

/** How each city stands to a project, and what the person may say for theirs. */
class CitiesSection extends Section {

    private static final int LONGEST = 2000;

    private final ProjectPage page;
    private final ProjectTools tools;

    CitiesSection(ProjectPage page, ProjectTools tools) {
        this.page = page;
        this.tools = tools;
        var list = new UnorderedList();
        list.addClassName("rows");
        page.cities().forEach(it -> list.add(row(it)));
        add(new H2(getTranslation("project.cities")), list);
        if (page.mayWork() && page.project().state().isOpen()) {
            add(Buttons.row(Buttons.secondary(getTranslation("project.ask"), this::ask)));
        }
    }

    private ListItem row(CityStand stand) {
        var line = new CityLine(List.of(stand.city()), tools.directory);
        if (stand.city().equals(page.lead())) {
            line.add(new Span(getTranslation("project.leads")));
        }
        line.add(ProjectWords.badge(stand.stand(), this));
        var row = new ListItem(line);
        row.addClassName("city-stand");
        if (stand.by() != null) {
            row.add(new Span(stand.by()));
        }
        if (stand.at() != null) {
            row.add(TimeText.date(stand.at(), tools.directory.get(stand.city()).zone(), getLocale()));
        }
        if (!stand.words().isEmpty()) {
            row.add(new Paragraph(stand.words()));
        }
        var actions = actions(stand);
        if (actions.getChildren().findAny().isPresent()) {
            row.add(actions);
        }
        return row;
    }

    private Div actions(CityStand stand) {
        var actions = Buttons.row();
        if (!page.project().state().isOpen()) {
            return actions;
        }
        if (page.official().contains(stand.city())) {
            answers(actions, stand);
        }
        if (page.mayWork() && stand.stand() == Stand.ASKING_BACK) {
            actions.add(Buttons.secondary(
                    getTranslation("project.reply"),
                    () -> words("project.reply", words -> tools.proposal.reply(id(), stand.city(), words))
                            .open()));
        }
        if (page.mayLead() && stand.stand() == Stand.ACCEPTED && !stand.city().equals(page.lead())) {
            actions.add(Buttons.tertiary(
                    getTranslation("project.hand-over", name(stand.city())),
                    () -> ProjectTools.then(() -> tools.acceptance.handOver(id(), stand.city()))));
        }
        return actions;
    }

    /** What an official of the city may say now. */
    private void answers(Div actions, CityStand stand) {
        var city = stand.city();
        if (stand.stand() != Stand.ACCEPTED) {
            actions.add(Buttons.primary(
                    getTranslation("project.accept", name(city)),
                    () -> ProjectTools.then(() -> tools.acceptance.accept(id(), city))));
        }
        if (stand.stand() == Stand.ASKED) {
            actions.add(Buttons.secondary(
                    getTranslation("project.ask-back"),
                    () -> words("project.ask-back", words -> tools.acceptance.askBack(id(), city, words))
                            .open()));
        }
        if (stand.stand() == Stand.ASKED || stand.stand() == Stand.ASKING_BACK) {
            actions.add(Buttons.secondary(
                    getTranslation("project.decline", name(city)),
                    () -> words("project.decline.words", words -> tools.acceptance.decline(id(), city, words))
                            .open()));
        }
        if (stand.stand() == Stand.ACCEPTED && !city.equals(page.lead())) {
            actions.add(Buttons.tertiary(
                    getTranslation("project.leave", name(city)),
                    () -> words("project.leave.words", words -> tools.acceptance.leave(id(), city, words))
                            .open()));
        }
    }

    private interface Said {
        boolean in(String words);
    }

    private WordsDialog words(String key, Said action) {
        return new WordsDialog(
                getTranslation(key),
                getTranslation("project.words"),
                "words",
                LONGEST,
                words -> ProjectTools.then(() -> action.in(words)));
    }

    private void ask() {
        var city = new ComboBox<City>(getTranslation("project.ask.city"));
        city.setItems(tools.directory.cities().stream()
                .filter(it ->
                        page.cities().stream().noneMatch(stand -> stand.city().equals(it.id()) && !isOutside(stand)))
                .toList());
        city.setItemLabelGenerator(it -> it.name().in(getLocale()));
        var words = new TextArea(getTranslation("project.ask.words"));
        words.setMaxLength(LONGEST);
        new FormDialog(
                        getTranslation("project.ask"),
                        new Form(city, words),
                        new FormErrors().at("city", city).at("words", words),
                        () -> {
                            var chosen = city.getValue() == null
                                    ? null
                                    : city.getValue().id();
                            ProjectTools.then(() -> tools.proposal.ask(id(), chosen, words.getValue()));
                        })
                .open();
    }

    private static boolean isOutside(CityStand stand) {
        return stand.stand() == Stand.DECLINED || stand.stand() == Stand.LEFT;
    }

    private String name(CityId city) {
        return tools.directory.get(city).name().in(getLocale());
    }

    private ProjectId id() {
        return page.project().id();
    }
}
