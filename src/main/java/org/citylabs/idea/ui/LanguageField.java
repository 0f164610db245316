package org.citylabs.idea.ui;

import com.vaadin.flow.component.select.Select;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.ContentLanguage;
import org.jspecify.annotations.Nullable;

/** A choice of the languages that ideas are written in, by tag: those of the screens first. */
class LanguageField extends Select<String> {

    /** @param none what is shown for no choice; empty where one is needed */
    LanguageField(String label, String none) {
        setLabel(label);
        setItems(LanguageGuess.LANGUAGES);
        setEmptySelectionAllowed(!none.isEmpty());
        setEmptySelectionCaption(none);
        setPlaceholder(none);
        setItemLabelGenerator(tag -> tag == null ? none : ContentLanguage.name(tag, getLocale()));
    }

    /** Shows a language; one that is not among the choices is none. */
    void show(@Nullable String tag) {
        setValue(tag != null && LanguageGuess.LANGUAGES.contains(tag) ? tag : null);
    }
}
