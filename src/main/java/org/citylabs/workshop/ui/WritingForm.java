package org.citylabs.workshop.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.citylabs.board.state.Limits;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.workshop.StepId;

/** Where somebody writes for themselves. Plain fields: the script sends what is in them, and keeps what is typed. */
@Tag("form")
class WritingForm extends HtmlContainer {

    WritingForm(Words words, Language own) {
        addClassName("writing");
        var label = new Element("label");
        label.setText(words.of("workshop.write"));
        label.setAttribute("for", "note-text");
        var text = new Element("textarea");
        text.setAttribute("id", "note-text")
                .setAttribute("name", "text")
                .setAttribute("rows", "3")
                .setAttribute("maxlength", Integer.toString(Limits.TITLE))
                .setAttribute("enterkeyhint", "send");
        var language = new Element("select");
        language.setAttribute("name", "language").setAttribute("aria-label", words.of("workshop.write.language"));
        for (var one : Language.values()) {
            var option = new Element("option");
            option.setAttribute("value", one.tag());
            option.setText(ContentLanguage.name(one.tag(), words.locale()));
            option.setAttribute("selected", one == own);
            language.appendChild(option);
        }
        var add = new Element("button");
        add.setAttribute("type", "submit");
        add.setText(words.of("workshop.write.add"));
        var row = new Element("div");
        row.getClassList().add("writing-row");
        row.appendChild(language, add);
        getElement().appendChild(label, text, row);
    }

    void show(StepId step) {
        getElement().setAttribute("data-step", step.value().toString());
    }
}
