package org.citylabs.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePages;
import org.citylabs.uikit.MarkdownView;

/** The joint text of a subject on its page: to write for those who may, to read for those who may only read. */
public class TextSection extends Section {

    /** @param title of the text, in the language of the person */
    public TextSection(JointTexts texts, LivePages pages, Subject subject, String title) {
        addClassName("text-section");
        add(new H2(title));
        if (texts.mayWrite(subject)) {
            add(new TextEditor(texts, pages, subject, title));
        } else {
            texts.read(subject)
                    .map(TextState::content)
                    .filter(it -> !it.isBlank())
                    .ifPresentOrElse(
                            it -> add(new MarkdownView(it)), () -> add(new Paragraph(getTranslation("text.none"))));
        }
    }
}
