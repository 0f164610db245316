package org.citylabs.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.citylabs.project.Measure;
import org.citylabs.project.TrialDraft;
import org.citylabs.uikit.Buttons;

/** What a trial measures, a line for each, with the values where they are known. */
@CssImport("./project.css")
class MeasureFields extends Div implements HasValidationProperties {

    private final List<Fields> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private final Span error = new Span();
    private final boolean fixed;

    /** @param fixed whether what is measured stays as it is, and only values change */
    MeasureFields(boolean fixed) {
        this.fixed = fixed;
        addClassName("measures");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("trial.measures"));
        error.getElement().setAttribute("role", "alert");
        error.addClassName("error");
        more = Buttons.tertiary(
                getTranslation("trial.measure.add"),
                () -> add(new Measure("", "", null)).name.focus());
        more.setVisible(!fixed);
        add(new Span(getTranslation("trial.measures")), list, error, more);
    }

    void show(List<Measure> measures) {
        measures.forEach(this::add);
    }

    List<Measure> typed() {
        return lines.stream().map(Fields::typed).toList();
    }

    @Override
    public void setErrorMessage(String message) {
        error.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    private Fields add(Measure measure) {
        var fields = new Fields(lines.size() + 1, measure);
        lines.add(fields);
        list.add(fields);
        more.setEnabled(lines.size() < TrialDraft.MEASURES);
        return fields;
    }

    private final class Fields extends Div {

        private final TextField name = new TextField(getTranslation("trial.measure.name"));
        private final TextField unit = new TextField(getTranslation("trial.measure.unit"));
        private final BigDecimalField target = new BigDecimalField(getTranslation("trial.measure.target"));
        private final BigDecimalField earlier = new BigDecimalField(getTranslation("trial.measure.earlier"));
        private final BigDecimalField later = new BigDecimalField(getTranslation("trial.measure.later"));

        Fields(int number, Measure measure) {
            addClassName("measure");
            getElement()
                    .setAttribute("role", "group")
                    .setAttribute("aria-label", getTranslation("trial.measure.number", number));
            name.setMaxLength(Measure.LONGEST_NAME);
            unit.setMaxLength(Measure.LONGEST_UNIT);
            name.setReadOnly(fixed);
            unit.setReadOnly(fixed);
            name.setValue(measure.name());
            unit.setValue(measure.unit());
            for (var field : List.of(target, earlier, later)) {
                field.setLocale(getLocale());
            }
            target.setValue(measure.target());
            earlier.setValue(measure.earlier());
            later.setValue(measure.later());
            add(name, unit, target, earlier, later);
            if (!fixed) {
                add(Buttons.tertiary(getTranslation("project.remove"), this::remove));
            }
        }

        private void remove() {
            lines.remove(this);
            removeFromParent();
            more.setEnabled(true);
        }

        Measure typed() {
            return new Measure(
                    name.getValue(), unit.getValue(), target.getValue(), earlier.getValue(), later.getValue());
        }
    }
}
