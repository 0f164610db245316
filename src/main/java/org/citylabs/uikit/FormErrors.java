package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citylabs.kernel.InvalidInput;

/** Shows what is wrong with a form at the fields it concerns, and leads to the first of them. */
public final class FormErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** Names a field as the service's violations do. */
    public FormErrors at(String name, HasValidationProperties field) {
        fields.put(name, field);
        return this;
    }

    /** Does what the form is for; false if its input was refused, which is then shown. */
    public boolean accept(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (InvalidInput e) {
            show(e);
            return false;
        }
    }

    private void show(InvalidInput refused) {
        for (var violation : refused.violations()) {
            var field = fields.get(violation.field());
            if (field == null) {
                throw refused;
            }
            if (!field.isInvalid()) {
                field.setErrorMessage(((Component) field)
                        .getTranslation(violation.problem(), violation.details().toArray()));
                field.setInvalid(true);
            }
        }
        fields.values().stream()
                .filter(field -> field.isInvalid() && field instanceof Focusable<?>)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
