package org.citylabs.project.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.citylabs.project.ResultDraft;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;

/** The fields of a result or a lesson. */
class ResultForm extends Form {

    private final TextField title = new TextField(getTranslation("project.result.title"));
    private final TextArea text = new TextArea(getTranslation("project.result.text"));
    private final LanguageSelect language = new LanguageSelect();

    ResultForm() {
        title.setMaxLength(ResultDraft.LONGEST_TITLE);
        text.setMaxLength(ResultDraft.LONGEST_TEXT);
        text.setMinRows(4);
        add(title, text, language);
    }

    ResultForm show(ResultDraft draft) {
        title.setValue(draft.title());
        text.setValue(draft.text());
        language.show(draft.language());
        return this;
    }

    ResultDraft typed() {
        return new ResultDraft(title.getValue(), text.getValue(), language.tag());
    }

    FormErrors errors() {
        return new FormErrors()
                .at("title", title)
                .at("text", text)
                .at("goal", text)
                .at("language", language);
    }
}
