package org.citylabs.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Section;
import org.citylabs.kernel.Subject;

/** The joint text of a subject on its page: to write for those who may, to read for those who may only read. */
public class TextSection extends Section {

    TextSection(TextSections parts, Subject subject, HtmlContainer heading) {
        addClassName("text-section");
        add(heading);
        var editor = parts.texts.mayWrite(subject) ? new TextEditor(parts, subject, heading.getText()) : null;
        var text = editor == null ? new TextReading(parts.texts, subject) : editor;
        add(text);
        // by then it has been begun, by an editor that is there
        text.addAttachListener(attach -> {
            if (attach.isInitialAttach()) {
                parts.threads(subject, editor).ifPresent(this::add);
                parts.translation(subject, heading.getText()).ifPresent(this::add);
            }
        });
    }
}
