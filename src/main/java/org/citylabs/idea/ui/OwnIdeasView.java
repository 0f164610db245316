package org.citylabs.idea.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.IdeaCard;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaDrafts.SavedDraft;
import org.citylabs.identity.Browser;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.LinkButton;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.citylabs.uikit.TimeText;

/** One's own drafts and ideas, and where each of them stands. */
@Route("ideas/mine")
@PermitAll
class OwnIdeasView extends Div implements HasDynamicTitle {

    private final IdeaDrafts drafts;
    private final CityDirectory directory;
    private final Optional<City> home;
    private final UnorderedList draftList = new UnorderedList();
    private final Section draftSection = new Section(new H2(getTranslation("idea.drafts")), draftList);

    OwnIdeasView(
            IdeaDrafts drafts,
            IdeaCatalog catalog,
            CityDirectory directory,
            PersonDirectory people,
            CurrentPerson current) {
        this.drafts = drafts;
        this.directory = directory;
        this.home = people.profiles(current.id().stream().toList()).values().stream()
                .flatMap(profile -> Optional.ofNullable(profile.homeCity()).stream())
                .findFirst()
                .flatMap(directory::find);
        draftList.addClassName("rows");
        var page = new Page(
                getPageTitle(), new LinkButton("/ideas/new", getTranslation("idea.submit-an-idea")), draftSection);
        var ideas = catalog.own();
        var list = new OrderedList();
        list.addClassName("cards");
        ideas.forEach(idea -> list.add(new IdeaCard(idea, directory)));
        page.add(
                ideas.isEmpty()
                        ? new Notice(Notice.Kind.INFO, getTranslation("idea.own.empty"))
                        : new Section(new H2(getTranslation("idea.own.submitted")), list));
        add(page);
        list();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("idea.own.title");
    }

    private void list() {
        var own = drafts.own(Browser.current());
        draftSection.setVisible(!own.isEmpty());
        draftList.removeAll();
        own.forEach(draft -> draftList.add(row(draft)));
    }

    private ListItem row(SavedDraft draft) {
        var title = draft.typed().title().isBlank()
                ? getTranslation("idea.draft.untitled")
                : draft.typed().title();
        var discard = Buttons.tertiary(getTranslation("idea.draft.discard"), () -> {
            drafts.discard(draft.id(), Browser.current());
            list();
        });
        discard.setAriaLabel(getTranslation("idea.draft.discard-of", title));
        return new ListItem(
                new Anchor("/ideas/new?draft=" + draft.id().value(), title),
                new TimeText(draft.savedAt(), zone(draft), getLocale()),
                discard);
    }

    /** Where the person lives, else where the idea belongs. */
    private ZoneId zone(SavedDraft draft) {
        return home.or(() -> Optional.ofNullable(draft.typed().city()).flatMap(directory::find))
                .map(City::zone)
                .orElse(ZoneOffset.UTC);
    }
}
