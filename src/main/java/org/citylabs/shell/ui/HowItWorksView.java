package org.citylabs.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.citylabs.answer.CityAnswer;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.CityLine;
import org.citylabs.paper.Example;
import org.citylabs.paper.Examples;
import org.citylabs.project.ListedTrial;
import org.citylabs.project.ProjectPage.ResultItem;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.TimeText;

/** How it works, on one example, in five stations; to print as well. */
@Route("how-it-works")
@AnonymousAllowed
class HowItWorksView extends Div implements HasDynamicTitle {

    private final CityDirectory directory;
    private final OrderedList stations = new OrderedList();

    HowItWorksView(Examples examples, CityDirectory directory) {
        this.directory = directory;
        addClassNames("page", "how-it-works");
        stations.addClassName("stations");
        var lead = new Paragraph(getTranslation("how.lead"));
        lead.addClassName("lead");
        var print = Buttons.secondary(getTranslation("how.print"), () -> {});
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        add(new H1(getPageTitle()), lead, Buttons.row(print), stations);
        var example = examples.find();
        for (var station : Station.values()) {
            var item = new ListItem(
                    new H2(getTranslation("home.station." + station)),
                    new Paragraph(getTranslation("home.station." + station + ".text")));
            example.ifPresent(it -> item.add(told(station, it)));
            stations.add(item);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.how-on-an-example");
    }

    private Component told(Station station, Example example) {
        return switch (station) {
            case IDEA -> idea(example);
            case ANSWER -> list(example.answers().stream().map(it -> answer(it, example)));
            case TRIAL -> list(example.trials().stream().map(this::trial));
            case PROJECT -> project(example);
            case RESULT -> list(example.results().stream().map(this::result));
        };
    }

    private Div idea(Example example) {
        var idea = example.idea();
        var told = new Div(
                new CityLine(List.of(idea.city()), directory),
                ContentLanguage.mark(new Anchor("/ideas/" + idea.number(), idea.title()), idea.language()),
                TimeText.date(idea.submittedAt(), example.zone(), getLocale()),
                new Span(getTranslation("idea.supports", idea.supports())));
        told.addClassName("told");
        return told;
    }

    private ListItem answer(CityAnswer answer, Example example) {
        var said = answer.said().getFirst();
        return line(
                answer.city(),
                new Span(getTranslation("answer.stance." + said.stance())),
                TimeText.date(said.at(), example.zone(), getLocale()));
    }

    private ListItem trial(ListedTrial trial) {
        return line(
                trial.city(),
                ContentLanguage.mark(new Anchor(trial.path(), trial.question()), trial.language()),
                new Span(getTranslation("trial.outcome." + trial.outcome())));
    }

    private Div project(Example example) {
        var project = example.project();
        var told = new Div(
                new CityLine(project.cities(), directory),
                ContentLanguage.mark(new Anchor(project.path(), project.title()), project.language()),
                new Span(getTranslation("project.founded-at") + " "),
                TimeText.date(example.foundedAt(), example.zone(), getLocale()));
        told.addClassName("told");
        return told;
    }

    private ListItem result(ResultItem result) {
        var words = ContentLanguage.mark(
                new Span(result.draft().title()), result.draft().language());
        var state = new Span(getTranslation("project.result." + result.state()));
        return result.city() == null ? new ListItem(words, new Span(" · "), state) : line(result.city(), words, state);
    }

    private ListItem line(CityId city, Component... parts) {
        var line = new ListItem(new CityLine(List.of(city), directory));
        line.add(parts);
        line.addClassName("told");
        return line;
    }

    private static UnorderedList list(Stream<ListItem> items) {
        var list = new UnorderedList();
        items.forEach(list::add);
        return list;
    }
}
