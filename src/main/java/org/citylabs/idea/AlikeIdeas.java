package org.citylabs.idea;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.citylabs.city.CityDirectory;
import org.citylabs.uikit.ContentLanguage;

/** Published ideas that look alike; each opens beside what one is doing. Not there while there are none. */
public class AlikeIdeas extends Div {

    private final CityDirectory directory;
    private List<IdeaId> shown = List.of();

    public AlikeIdeas(CityDirectory directory) {
        this.directory = directory;
        addClassName("alike");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Shows these instead; the same ones again are not announced again. */
    public AlikeIdeas show(List<IdeaSummary> ideas) {
        var ids = ideas.stream().map(IdeaSummary::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            removeAll();
            add(new H2(getTranslation("idea.alike", ids.size())));
            var list = new UnorderedList();
            ideas.forEach(idea -> list.add(item(idea)));
            add(list);
        }
        setVisible(!ids.isEmpty());
        return this;
    }

    private ListItem item(IdeaSummary idea) {
        var link = new Anchor("/ideas/" + idea.number(), idea.title());
        link.setTarget(AnchorTarget.BLANK);
        ContentLanguage.mark(link, idea.language());
        var city = new Span(directory.get(idea.city()).name().in(getLocale()));
        return new ListItem(link, city);
    }
}
