package org.citylabs.answer.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.citylabs.answer.AnswerDraft;
import org.citylabs.answer.TextBlockItem;
import org.citylabs.idea.Stance;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;

/** The fields of an answer's wording, with the city's text blocks at hand. */
class AnswerFields extends Form {

    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(getTranslation("answer.stance"));
    private final TextArea text = new TextArea(getTranslation("answer.text"));
    private final Select<String> language = new Select<>();

    AnswerFields(AnswerDraft draft, List<TextBlockItem> blocks) {
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(it -> getTranslation("answer.stance." + it));
        stance.setValue(draft.stance());
        text.setMaxLength(AnswerDraft.LONGEST);
        text.setMinRows(6);
        text.setValue(draft.text());
        text.setHelperText(getTranslation("answer.text.help"));
        language.setLabel(getTranslation("answer.language"));
        language.setItems(LanguageGuess.LANGUAGES);
        language.setItemLabelGenerator(tag -> tag == null ? "" : ContentLanguage.name(tag, getLocale()));
        var tag = draft.language().isEmpty() ? getLocale().getLanguage() : draft.language();
        language.setValue(LanguageGuess.LANGUAGES.contains(tag) ? tag : null);
        add(stance);
        if (!blocks.isEmpty()) {
            add(choice(blocks));
        }
        add(text, language);
    }

    AnswerDraft typed() {
        return new AnswerDraft(
                stance.getValue(), text.getValue(), language.getValue() == null ? "" : language.getValue());
    }

    FormErrors errors() {
        return new FormErrors().at("stance", stance).at("text", text).at("language", language);
    }

    private ComboBox<TextBlockItem> choice(List<TextBlockItem> blocks) {
        var choice = new ComboBox<TextBlockItem>(getTranslation("answer.blocks.insert"));
        choice.setItems(blocks);
        choice.setItemLabelGenerator(TextBlockItem::title);
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var before = text.getValue().isBlank() ? "" : text.getValue().strip() + "\n\n";
                text.setValue(before + change.getValue().text());
                choice.clear();
                text.focus();
            }
        });
        return choice;
    }
}
