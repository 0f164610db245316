package org.citylabs.answer.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.answer.CityAnswer;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.CityLine;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaWords;
import org.citylabs.idea.JointStatus;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.TimeText;

/** What each city has answered, what follows from all of it and by which table; and the tools of officials. */
@CssImport("./answer.css")
class AnswerSection extends Section {

    private final CityDirectory directory;

    /** @param own the cities that the person answers for */
    AnswerSection(IdeaPage idea, List<CityAnswer> answers, AnswerDesk desk, Set<CityId> own, CityDirectory directory) {
        this.directory = directory;
        addClassName("answers");
        add(new H2(getTranslation("answer.title")));
        if (idea.joint() != null) {
            add(new Div(IdeaWords.badge(idea.joint(), this)));
        }
        answers.forEach(it -> add(answer(it)));
        if (answers.isEmpty()) {
            add(new Paragraph(getTranslation("answer.none")));
        }
        add(table());
        own.stream().sorted((a, b) -> a.value().compareTo(b.value())).forEach(city -> {
            var open = Buttons.secondary(
                    getTranslation("answer.open", directory.get(city).name().in(getLocale())), () -> {
                        desk.begin(idea.id(), city);
                        desk.find(idea.id(), city)
                                .ifPresent(it -> new AnswerDialog(it, desk, AnswerDialog::refreshPage).open());
                    });
            add(Buttons.row(open));
        });
    }

    private Article answer(CityAnswer answer) {
        var article = new Article(new CityLine(List.of(answer.city()), directory));
        article.addClassName("answer");
        if (answer.said().isEmpty()) {
            article.add(new Paragraph(getTranslation("answer.due-by", TimeText.day(answer.due(), getLocale()))));
            return article;
        }
        said(article, answer, answer.said().getFirst());
        if (answer.said().size() > 1) {
            var earlier = new Div();
            answer.said().stream().skip(1).forEach(it -> {
                var one = new Article();
                said(one, answer, it);
                earlier.add(one);
            });
            article.add(
                    new Details(getTranslation("answer.earlier", answer.said().size() - 1), earlier));
        }
        return article;
    }

    private void said(Article article, CityAnswer answer, CityAnswer.Said said) {
        var zone = directory.get(answer.city()).zone();
        var line = new Div(AnswerWords.badge(said.stance(), this), TimeText.date(said.at(), zone, getLocale()));
        line.addClassName("figures");
        if (said.by() != null) {
            line.add(new Span(said.by()));
        }
        if (said.cosigner() != null) {
            line.add(new Span(getTranslation("answer.cosigned-by", said.cosigner())));
        }
        if (said.revision() > 1) {
            line.add(new Span(getTranslation("answer.revised")));
        }
        article.add(line, ContentLanguage.mark(new MarkdownView(said.text()), said.language()));
    }

    /** How one status follows from several answers: the rules by which it is done, in their order. */
    private Details table() {
        var rules = new OrderedList();
        for (var status : JointStatus.values()) {
            rules.add(new ListItem(
                    IdeaWords.badge(status, this), new Span(" " + getTranslation("answer.rule." + status))));
        }
        var words = new Paragraph(getTranslation("answer.rule.who"));
        return new Details(getTranslation("answer.rules"), new Div(rules, words));
    }
}
