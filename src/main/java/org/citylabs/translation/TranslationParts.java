package org.citylabs.translation;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.kernel.Subject;

/** Makes the parts of pages that show translations. */
@org.springframework.stereotype.Component
public class TranslationParts {

    final Translations translations;
    final Proposals proposals;
    final LiveTranslations live;
    final CityDirectory cities;

    TranslationParts(Translations translations, Proposals proposals, LiveTranslations live, CityDirectory cities) {
        this.translations = translations;
        this.proposals = proposals;
        this.live = live;
        this.cities = cities;
    }

    /** Lets a component know, while it is on a page, that something is new in a translation of a subject. */
    public void onChange(Component component, Subject subject, Runnable told) {
        live.onChange(component, subject, told);
    }

    /** What there is of a subject in the language of a reader, if it has been begun and is not that of the original. */
    public Optional<Translation> inOwnLanguage(Subject subject, Locale reader) {
        return translations
                .read(subject, reader.getLanguage())
                .filter(it -> it.isBegun() && !it.original().language().equals(it.language()));
    }

    /** Whether the person at hand may translate a subject at this moment. */
    public boolean mayTranslate(Subject subject) {
        return translations.mayTranslate(subject);
    }

    /** Opens the dialog in which a subject is translated, for those who may. */
    public void open(Subject subject, String title) {
        new TranslationDialog(this, subject, title).open();
    }

    /**
     * What stands beneath an original: its translation into the language of the person at hand, where there is one, and the
     * way to translate it, for those who may.
     *
     * @param title of the original, in words for the person at hand
     */
    public Component beneath(Subject subject, String title) {
        return new TranslationBeneath(this, subject, title);
    }
}
