package org.citylabs.idea.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.UntranslatedIdeas;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.identity.Translators;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** What waits to be translated in one's cities and, for moderators, who translates there. */
@Route("translations")
@RolesAllowed({"MODERATOR", "TRANSLATOR"})
class TranslationsView extends Div implements HasDynamicTitle {

    private final UntranslatedIdeas untranslated;
    private final Translators translators;
    private final CityDirectory directory;
    private final CurrentPerson current;
    private final Select<String> language = new Select<>();
    private final Div waiting = new Div();

    TranslationsView(
            UntranslatedIdeas untranslated, Translators translators, CityDirectory directory, CurrentPerson current) {
        this.untranslated = untranslated;
        this.translators = translators;
        this.directory = directory;
        this.current = current;
        language.setLabel(getTranslation("idea.translations.into"));
        language.setItems(LanguageGuess.LANGUAGES);
        language.setItemLabelGenerator(it -> ContentLanguage.name(it, getLocale()));
        language.addValueChangeListener(_ -> show());
        language.setValue(getLocale().getLanguage());
        add(new Page(getPageTitle(), language, waiting).lead(getTranslation("idea.translations.lead")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("idea.translations");
    }

    private void show() {
        waiting.removeAll();
        untranslated.ownCities().stream().map(directory::get).forEach(city -> waiting.add(section(city)));
    }

    private Section section(City city) {
        var section = new Section(new H2(city.name().in(getLocale())));
        var list = new UnorderedList();
        list.addClassName("rows");
        untranslated.of(city.id(), language.getValue()).forEach(it -> list.add(row(it)));
        section.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Notice(Notice.Kind.SUCCESS, getTranslation("idea.translations.none")));
        if (current.rights().has(Role.MODERATOR, city.id())) {
            section.add(
                    new H3(getTranslation("idea.translators")),
                    new Paragraph(getTranslation("idea.translators.lead")),
                    new VolunteerList(translators, city.id()));
        }
        return section;
    }

    private ListItem row(UntranslatedIdeas.Waiting waiting) {
        var idea = waiting.idea();
        var link = ContentLanguage.mark(new Anchor("/ideas/" + idea.number(), idea.title()), idea.language());
        var figures = new Div(
                new Span(ContentLanguage.name(idea.language(), getLocale())),
                new Span(getTranslation("idea.translations.done", waiting.done(), waiting.passages())));
        figures.addClassName("figures");
        return new ListItem(link, figures);
    }
}
