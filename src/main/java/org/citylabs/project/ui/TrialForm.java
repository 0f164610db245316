package org.citylabs.project.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.project.TrialDraft;
import org.citylabs.uikit.DayField;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;

/** The fields of a trial. */
class TrialForm extends Form {

    private final CityDirectory directory;
    private final TextField question = new TextField(getTranslation("trial.question"));
    private final ComboBox<City> city = new ComboBox<>(getTranslation("trial.city"));
    private final TextField place = new TextField(getTranslation("trial.place"));
    private final DayField begins = new DayField(getTranslation("trial.begins"));
    private final DayField ends = new DayField(getTranslation("trial.ends"));
    private final KeptTextArea method;
    private final LanguageSelect language = new LanguageSelect();
    private final MeasureFields measures;

    /**
     * @param name tells the texts of one trial from those of another in what the browser keeps
     * @param repeats whether what is measured is that of another trial
     */
    TrialForm(CityDirectory directory, String name, boolean repeats) {
        this.directory = directory;
        this.method = new KeptTextArea(getTranslation("trial.method"), name);
        this.measures = new MeasureFields(repeats);
        question.setMaxLength(TrialDraft.LONGEST_QUESTION);
        question.setHelperText(getTranslation("trial.question.help"));
        city.setItems(directory.cities());
        city.setItemLabelGenerator(it -> it.name().in(getLocale()));
        place.setMaxLength(TrialDraft.LONGEST_PLACE);
        method.setMaxLength(TrialDraft.LONGEST_METHOD);
        method.setMinRows(4);
        add(question, city, place, begins, ends, method, language, measures);
    }

    void show(TrialDraft draft) {
        question.setValue(draft.question());
        city.setValue(draft.city() == null ? null : directory.get(draft.city()));
        place.setValue(draft.place());
        begins.setValue(draft.begins());
        ends.setValue(draft.ends());
        method.setValue(draft.method());
        language.show(draft.language());
        measures.show(draft.measures());
    }

    TrialDraft typed() {
        return new TrialDraft(
                question.getValue(),
                city.getValue() == null ? null : city.getValue().id(),
                place.getValue(),
                begins.getValue(),
                ends.getValue(),
                method.getValue(),
                language.tag(),
                measures.typed());
    }

    FormErrors errors() {
        return new FormErrors()
                .at("question", question)
                .at("city", city)
                .at("place", place)
                .at("begins", begins)
                .at("ends", ends)
                .at("method", method)
                .at("language", language)
                .at("measures", measures);
    }

    /** The server has what was typed. */
    void saved() {
        method.saved();
    }
}
