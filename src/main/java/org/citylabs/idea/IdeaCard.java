package org.citylabs.idea;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.TimeText;

/** An idea in a list of ideas. */
public class IdeaCard extends ListItem {

    private final Anchor link;

    public IdeaCard(IdeaSummary idea, CityDirectory directory) {
        addClassName("idea-card");
        var city = directory.get(idea.city());
        link = ContentLanguage.mark(new Anchor("/ideas/" + idea.number(), idea.title()), idea.language());
        var excerpt = ContentLanguage.mark(new Paragraph(idea.excerpt()), idea.language());
        var card = new Article(where(idea, city, directory), new H2(link), excerpt, figures(idea, city));
        add(card);
    }

    /** Moves the focus to the link that leads to the idea. */
    public void focus() {
        link.focus();
    }

    private Div where(IdeaSummary idea, City city, CityDirectory directory) {
        var where =
                new Div(new CityMark(List.of(city.hue())), new Span(city.name().in(getLocale())));
        where.addClassName("where");
        directory
                .findTopic(idea.topic())
                .ifPresent(topic -> where.add(new Span(topic.name().in(getLocale()))));
        if (!idea.state().isPublic() || idea.joint() != null) {
            where.add(IdeaWords.badge(idea.state(), idea.joint(), this));
        }
        return where;
    }

    private Div figures(IdeaSummary idea, City city) {
        var at = Optional.ofNullable(idea.publishedAt()).orElse(idea.submittedAt());
        var figures = new Div(
                TimeText.date(at, city.zone(), getLocale()),
                new Span(getTranslation("idea.supports", idea.supports())),
                new Span(getTranslation("idea.comments", idea.comments())));
        figures.addClassName("figures");
        return figures;
    }
}
