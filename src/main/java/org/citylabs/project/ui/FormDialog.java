package org.citylabs.project.ui;

import com.vaadin.flow.component.dialog.Dialog;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;

/** A form over the page, with one way to save it and one to leave. */
class FormDialog extends Dialog {

    /** @param save what it refuses is said at the fields, and the dialog stays */
    FormDialog(String title, Form form, FormErrors errors, Runnable save) {
        setHeaderTitle(title);
        setWidth("min(36rem, 100%)");
        add(form);
        getFooter()
                .add(
                        Buttons.tertiary(getTranslation("project.cancel"), this::close),
                        Buttons.primary(getTranslation("project.save"), () -> {
                            if (errors.accept(save)) {
                                close();
                            }
                        }));
    }
}
