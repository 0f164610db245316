package org.citylabs.translation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import org.citylabs.kernel.Subject;
import org.citylabs.uikit.Buttons;

/** A translation into the language of whoever looks, and the way to translate. Goes along with what others translate. */
@CssImport("./translation.css")
class TranslationBeneath extends Div {

    private final TranslationParts parts;
    private final Subject subject;
    private final String title;

    TranslationBeneath(TranslationParts parts, Subject subject, String title) {
        this.parts = parts;
        this.subject = subject;
        this.title = title;
        addClassName("translation-beneath");
        parts.live.onChange(this, subject, this::show);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show();
    }

    private void show() {
        removeAll();
        var language = getLocale().getLanguage();
        parts.translations.read(subject, language).ifPresent(translation -> {
            if (translation.isBegun() && !translation.original().language().equals(language)) {
                add(new TranslatedText(translation));
            }
            if (!translation.passages().isEmpty() && parts.translations.mayTranslate(subject)) {
                add(Buttons.tertiary(getTranslation("translation.translate"), this::translate));
            }
        });
    }

    private void translate() {
        parts.open(subject, title);
    }
}
