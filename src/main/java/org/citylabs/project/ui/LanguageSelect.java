package org.citylabs.project.ui;

import com.vaadin.flow.component.select.Select;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.ContentLanguage;
import org.jspecify.annotations.Nullable;

/** In which language somebody writes. */
class LanguageSelect extends Select<String> {

    LanguageSelect() {
        setLabel(getTranslation("project.language"));
        setItems(LanguageGuess.LANGUAGES);
        setItemLabelGenerator(tag -> tag == null ? "" : ContentLanguage.name(tag, getLocale()));
        show(getLocale().getLanguage());
    }

    /** Empty where none is chosen. */
    String tag() {
        return getValue() == null ? "" : getValue();
    }

    final void show(@Nullable String tag) {
        setValue(LanguageGuess.LANGUAGES.contains(tag) ? tag : null);
    }
}
