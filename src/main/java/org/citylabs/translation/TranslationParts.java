package org.citylabs.translation;

import com.vaadin.flow.component.Component;
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
