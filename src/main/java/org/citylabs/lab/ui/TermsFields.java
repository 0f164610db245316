package org.citylabs.lab.ui;

import com.vaadin.flow.component.select.Select;
import org.citylabs.lab.ActorGroup;
import org.citylabs.lab.Part;
import org.citylabs.lab.Terms;
import org.citylabs.uikit.DayField;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;

/** On what terms somebody takes part. */
class TermsFields extends Form {

    private final Select<Part> part = new Select<>();
    private final Select<ActorGroup> group = new Select<>();
    private final DayField until = new DayField(getTranslation("lab.last-day"));

    TermsFields() {
        part.setLabel(getTranslation("lab.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(it -> getTranslation("lab.part." + it));
        part.setHelperText(getTranslation("lab.part.help"));
        group.setLabel(getTranslation("lab.group"));
        group.setItems(ActorGroup.values());
        group.setItemLabelGenerator(it -> getTranslation("lab.group." + it));
        until.setHelperText(getTranslation("lab.last-day.help"));
        until.setClearButtonVisible(true);
        show(new Terms(Part.EDITOR, ActorGroup.CIVIL_SOCIETY, null));
        add(part, group, until);
    }

    final void show(Terms terms) {
        part.setValue(terms.part());
        group.setValue(terms.group());
        until.setValue(terms.until());
    }

    Terms typed() {
        return new Terms(part.getValue(), group.getValue(), until.getValue());
    }

    FormErrors errors() {
        return new FormErrors().at("until", until);
    }
}
