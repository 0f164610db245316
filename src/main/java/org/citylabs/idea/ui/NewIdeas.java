package org.citylabs.idea.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.IdeaCard;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.idea.LiveIdeas;
import org.citylabs.idea.Place;
import org.citylabs.uikit.FocusWithin;

/**
 * Brings ideas that have just been published into an open list: at its top, and by themselves only while nobody's
 * focus is in it; else a button says how many there are.
 */
class NewIdeas extends Div {

    private final OrderedList list;
    private final Div empty;
    private final CityDirectory directory;
    private final Button button = new Button();
    private final List<IdeaSummary> waiting = new ArrayList<>();
    private final FocusWithin focus;
    private IdeaFilter filter = IdeaFilter.ALL;
    private boolean atTop = true;

    /** @param empty what stands in the place of the list as long as there is nothing in it */
    NewIdeas(OrderedList list, Div empty, LiveIdeas live, IdeaCatalog catalog, CityDirectory directory) {
        this.list = list;
        this.empty = empty;
        this.directory = directory;
        addClassName("new-ideas");
        getElement().setAttribute("role", "status");
        button.addClickListener(_ -> bring().ifPresent(IdeaCard::focus));
        this.focus = new FocusWithin(list);
        live.onPublished(
                this,
                published ->
                        catalog.summary(published.idea()).filter(this::belongs).ifPresent(this::arrive));
    }

    void show(IdeaFilter filter, Place place) {
        this.filter = filter;
        this.atTop = place.equals(Place.START) && filter.order() == IdeaFilter.Order.NEWEST;
        waiting.clear();
        removeAll();
    }

    private boolean belongs(IdeaSummary idea) {
        return filter.text().isBlank()
                && (filter.city() == null || filter.city().equals(idea.city()))
                && (filter.topic() == null || filter.topic().equals(idea.topic()))
                && (filter.state() == null || filter.state() == idea.state())
                && (filter.language() == null || filter.language().equals(idea.language()));
    }

    private void arrive(IdeaSummary idea) {
        waiting.add(idea);
        if (atTop && !focus.isInside()) {
            bring();
        } else {
            button.setText(getTranslation("idea.list.new", waiting.size()));
            add(button);
        }
    }

    /** The card that is now the first of the list; empty if the list with the new ideas is another page. */
    private Optional<IdeaCard> bring() {
        if (atTop) {
            empty.removeAll();
            list.setVisible(true);
            waiting.forEach(idea -> {
                var card = new IdeaCard(idea, directory);
                card.addClassName("just-arrived");
                list.addComponentAsFirst(card);
            });
            waiting.clear();
            removeAll();
            return list.getChildren().map(IdeaCard.class::cast).findFirst();
        } else {
            getUI().ifPresent(ui -> ui.navigate(
                    IdeasView.class,
                    IdeaAddress.parameters(
                            new IdeaFilter(
                                    "",
                                    filter.city(),
                                    filter.topic(),
                                    filter.state(),
                                    filter.language(),
                                    IdeaFilter.Order.NEWEST),
                            Place.START)));
            return Optional.empty();
        }
    }
}
