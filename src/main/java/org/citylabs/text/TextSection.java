package org.citylabs.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Section;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePages;

/** The joint text of a subject on its page: to write for those who may, to read for those who may only read. */
public class TextSection extends Section {

    /** @param heading with the title of the text, in the language of the person */
    public TextSection(JointTexts texts, LivePages pages, Subject subject, HtmlContainer heading) {
        addClassName("text-section");
        add(heading);
        if (texts.mayWrite(subject)) {
            add(new TextEditor(texts, pages, subject, heading.getText()));
        } else {
            add(new TextReading(texts, subject));
        }
    }
}
