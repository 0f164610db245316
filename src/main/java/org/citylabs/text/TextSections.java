package org.citylabs.text;

import com.vaadin.flow.component.HtmlContainer;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePages;
import org.springframework.stereotype.Component;

/** Makes the sections of pages that show a joint text. */
@Component
public class TextSections {

    final JointTexts texts;
    final TextPictures pictures;
    final TextHistory history;
    final Writers writers;
    final CurrentPerson current;
    final LivePages pages;

    TextSections(
            JointTexts texts,
            TextPictures pictures,
            TextHistory history,
            Writers writers,
            CurrentPerson current,
            LivePages pages) {
        this.texts = texts;
        this.pictures = pictures;
        this.history = history;
        this.writers = writers;
        this.current = current;
        this.pages = pages;
    }

    /** @param heading with the title of the text, in the language of the person at hand */
    public TextSection of(Subject subject, HtmlContainer heading) {
        return new TextSection(this, subject, heading);
    }
}
