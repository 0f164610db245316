package org.citylabs.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePages;
import org.citylabs.uikit.MarkdownView;

/** The joint text of a subject on its page: to write for those who may, to read for those who may only read. */
public class TextSection extends Section {

    /** @param heading with the title of the text, in the language of the person */
    public TextSection(JointTexts texts, LivePages pages, Subject subject, HtmlContainer heading) {
        addClassName("text-section");
        add(heading);
        if (texts.mayWrite(subject)) {
            add(new TextEditor(texts, pages, subject, heading.getText()));
        } else {
            var content = texts.read(subject).content();
            add(content.isBlank() ? new Paragraph(getTranslation("text.none")) : new MarkdownView(content));
        }
    }
}
