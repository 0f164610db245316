package org.citylabs.lab.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Collectors;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.Topic;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabDraft;
import org.citylabs.lab.Visibility;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;
import org.citylabs.uikit.MarkdownView;

/** The fields of a lab's description. */
class LabForm extends Form {

    private final CityDirectory directory;
    private final TextField title = new TextField(getTranslation("lab.title"));
    private final KeptTextArea purpose;
    private final Select<String> language = new Select<>();
    private final MultiSelectComboBox<City> cities = new MultiSelectComboBox<>(getTranslation("lab.cities"));
    private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>(getTranslation("lab.topics"));
    private final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>(getTranslation("lab.visibility"));

    /** @param name tells the texts of one lab from those of another in what the browser keeps */
    LabForm(CityDirectory directory, String name) {
        this.directory = directory;
        this.purpose = new KeptTextArea(getTranslation("lab.purpose"), "lab:" + name + ":" + CurrentPerson.key());
        title.setMaxLength(LabDraft.LONGEST_TITLE);
        purpose.setMaxLength(LabDraft.LONGEST_PURPOSE);
        purpose.setMinRows(6);
        purpose.setHelperText(getTranslation("lab.purpose.help"));
        var preview = new MarkdownView("");
        purpose.setValueChangeMode(ValueChangeMode.LAZY);
        purpose.addValueChangeListener(change -> preview.show(change.getValue()));
        choices();
        add(title, purpose, new Details(getTranslation("lab.preview"), preview), language, cities, topics, visibility);
    }

    void show(LabDraft draft) {
        title.setValue(draft.title());
        purpose.setValue(draft.purpose());
        language.setValue(LanguageGuess.LANGUAGES.contains(draft.language()) ? draft.language() : null);
        cities.setValue(LabWords.cities(draft.cities(), directory));
        topics.setValue(draft.topics().stream()
                .flatMap(id -> directory.findTopic(id).stream())
                .toList());
        visibility.setValue(draft.visibility());
    }

    LabDraft typed() {
        return new LabDraft(
                title.getValue(),
                purpose.getValue(),
                language.getValue(),
                cities.getSelectedItems().stream().map(City::id).toList(),
                topics.getSelectedItems().stream().map(Topic::id).collect(Collectors.toSet()),
                visibility.getValue());
    }

    FormErrors errors() {
        return new FormErrors()
                .at("title", title)
                .at("purpose", purpose)
                .at("language", language)
                .at("cities", cities)
                .at("topics", topics)
                .at("visibility", visibility);
    }

    /** The server has what was typed. */
    void saved() {
        purpose.saved();
    }

    /** Says that one of the cities must be one that the person acts for. */
    void askForOwnCity() {
        cities.setErrorMessage(getTranslation("lab.cities.own"));
        cities.setInvalid(true);
        cities.focus();
    }

    private void choices() {
        language.setLabel(getTranslation("lab.language"));
        language.setItems(LanguageGuess.LANGUAGES);
        language.setItemLabelGenerator(tag -> tag == null ? "" : ContentLanguage.name(tag, getLocale()));
        cities.setItems(directory.cities());
        cities.setItemLabelGenerator(it -> it.name().in(getLocale()));
        cities.setHelperText(getTranslation("lab.cities.help"));
        topics.setItems(directory.topics());
        topics.setItemLabelGenerator(it -> it.name().in(getLocale()));
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(it -> getTranslation("lab.visibility." + it));
        visibility.setHelperText(getTranslation("lab.visibility.help"));
    }
}
