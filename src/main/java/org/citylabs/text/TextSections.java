package org.citylabs.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePages;
import org.citylabs.translation.TranslationParts;

/** Makes the sections of pages that show a joint text. */
@org.springframework.stereotype.Component
public class TextSections {

    final JointTexts texts;
    final TextPictures pictures;
    final TextHistory history;
    final Writers writers;
    final CurrentPerson current;
    final LivePages pages;
    private final BegunTexts begun;
    private final TranslationParts translation;

    TextSections(
            JointTexts texts,
            TextPictures pictures,
            TextHistory history,
            Writers writers,
            CurrentPerson current,
            LivePages pages,
            BegunTexts begun,
            TranslationParts translation) {
        this.texts = texts;
        this.pictures = pictures;
        this.history = history;
        this.writers = writers;
        this.current = current;
        this.pages = pages;
        this.begun = begun;
        this.translation = translation;
    }

    /**
     * What has been translated of the text of a subject into the language of whoever looks, and the way to translate it, for
     * those who may; empty if nobody has begun it.
     *
     * @param title of the text
     */
    public Optional<Component> translation(Subject subject, String title) {
        return begun.find(subject).map(text -> translation.beneath(TextTranslations.subject(text), title));
    }

    /** @param heading with the title of the text, in the language of the person at hand */
    public TextSection of(Subject subject, HtmlContainer heading) {
        return new TextSection(this, subject, heading);
    }
}
