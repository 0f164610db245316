package org.citylabs.project.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.city.CityLine;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.ProjectPage.LessonItem;
import org.citylabs.project.ProjectPage.ResultItem;
import org.citylabs.project.ResultId;
import org.citylabs.project.ResultState;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.MarkdownView;
import org.jspecify.annotations.Nullable;

/** What a project has brought forth, what became of that in other cities, and what was learnt. */
class ResultsSection extends Section {

    private static final int LONGEST_REASON = 2000;

    private final ProjectPage page;
    private final ProjectTools tools;
    private final Set<CityId> officialOf;

    /** @param officialOf every city of which the person is an official, of this project or not */
    ResultsSection(ProjectPage page, ProjectTools tools, Set<CityId> officialOf) {
        this.page = page;
        this.tools = tools;
        this.officialOf = officialOf;
        add(new H2(getTranslation("project.results")));
        if (page.results().isEmpty()) {
            add(new Paragraph(getTranslation("project.results.none")));
        }
        page.results().forEach(it -> add(result(it)));
        if (page.mayWork()) {
            add(Buttons.row(Buttons.secondary(getTranslation("project.result.add"), () -> edit(null))));
        }
        add(new H2(getTranslation("project.lessons")));
        if (page.lessons().isEmpty()) {
            add(new Paragraph(getTranslation("project.lessons.none")));
        }
        page.lessons().forEach(it -> add(lesson(it)));
        if (page.mayWork()) {
            add(Buttons.row(Buttons.secondary(getTranslation("project.lesson.add"), this::learn)));
        }
    }

    private Article result(ResultItem item) {
        var draft = item.draft();
        var line = item.city() == null ? new Div() : new CityLine(List.of(item.city()), tools.directory);
        line.add(ProjectWords.badge(item.state(), this));
        var article = new Article(
                ContentLanguage.mark(new H3(draft.title()), draft.language()),
                line,
                ContentLanguage.mark(new MarkdownView(draft.text()), draft.language()));
        article.addClassName("result");
        var actions = actions(item);
        if (actions.getChildren().findAny().isPresent()) {
            article.add(actions);
        }
        return article;
    }

    private Div actions(ResultItem item) {
        var actions = Buttons.row();
        var title = item.draft().title();
        if (item.city() == null) {
            officialOf.stream()
                    .filter(city -> page.results().stream().noneMatch(it -> isSibling(it, item, city)))
                    .forEach(city -> actions.add(Buttons.secondary(
                            getTranslation(
                                    "project.result.adopt",
                                    tools.directory.get(city).name().in(getLocale())),
                            () -> ProjectTools.then(() -> tools.results.adopt(item.id(), city, ResultId.next())))));
            if (page.mayWork()) {
                var edit = Buttons.tertiary(getTranslation("project.result.edit"), () -> edit(item));
                edit.setAriaLabel(getTranslation("project.result.edit-it", title));
                actions.add(edit);
            }
        } else if (officialOf.contains(item.city())) {
            var become = Buttons.secondary(getTranslation("project.result.become"), () -> become(item));
            become.setAriaLabel(getTranslation("project.result.become-it", title));
            actions.add(become);
        }
        return actions;
    }

    private static boolean isSibling(ResultItem one, ResultItem original, CityId city) {
        return city.equals(one.city())
                && one.draft().title().equals(original.draft().title());
    }

    private void edit(@Nullable ResultItem item) {
        var form = new ResultForm();
        if (item != null) {
            form.show(item.draft());
        }
        var id = item == null ? ResultId.next() : item.id();
        new FormDialog(
                        getTranslation(item == null ? "project.result.add" : "project.result.edit"),
                        form,
                        form.errors(),
                        () -> ProjectTools.then(
                                () -> tools.results.bring(page.project().id(), id, form.typed())))
                .open();
    }

    private void become(ResultItem item) {
        var state = new Select<ResultState>();
        state.setLabel(getTranslation("project.result.state"));
        state.setItems(ResultState.TAKEN_UP, ResultState.IN_USE, ResultState.SET_ASIDE);
        state.setItemLabelGenerator(it -> getTranslation("project.result." + it));
        state.setValue(item.state());
        var reason = new TextArea(getTranslation("project.result.reason"));
        reason.setMaxLength(LONGEST_REASON);
        new FormDialog(
                        getTranslation("project.result.become"),
                        new Form(state, reason),
                        new FormErrors().at("reason", reason),
                        () -> ProjectTools.then(
                                () -> tools.results.become(item.id(), state.getValue(), reason.getValue())))
                .open();
    }

    private Article lesson(LessonItem item) {
        var draft = item.draft();
        var article = new Article(
                ContentLanguage.mark(new H3(draft.title()), draft.language()),
                ContentLanguage.mark(new MarkdownView(draft.text()), draft.language()));
        article.addClassName("lesson");
        return article;
    }

    private void learn() {
        var form = new ResultForm();
        var id = UUID.randomUUID();
        new FormDialog(
                        getTranslation("project.lesson.add"),
                        form,
                        form.errors(),
                        () -> ProjectTools.then(
                                () -> tools.results.learn(page.project().id(), id, form.typed())))
                .open();
    }
}
